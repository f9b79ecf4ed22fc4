namespace Consolidator.Texts;

/// <summary>A template of the office has an error that the office must correct.</summary>
/// <param name="template">The template's file: <c>schemas/reports/annual-2013.liquid</c>.</param>
/// <param name="line">The line of the error, counted from 1; null when it is not known.</param>
/// <param name="fault">A description of the error.</param>
public sealed class TemplateException(string template, int? line, string fault, Exception? inner = null)
    : FormatException(line is null ? $"{template}: {fault}" : FormattableString.Invariant($"{template}:{line}: {fault}"), inner)
{
    public int? Line { get; } = line;
}
