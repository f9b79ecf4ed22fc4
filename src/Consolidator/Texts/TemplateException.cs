namespace Consolidator.Texts;

/// <summary>A template of the office's cannot be used; the office must put it right.</summary>
/// <param name="template">The template's name as the office knows it: <c>schemas/reports/annual-2013.liquid</c>.</param>
/// <param name="line">The line at fault, counted from 1; null when the fault cannot be placed.</param>
/// <param name="fault">What is wrong, in words.</param>
public sealed class TemplateException(string template, int? line, string fault, Exception? inner = null)
    : FormatException(line is null ? $"{template}: {fault}" : FormattableString.Invariant($"{template}:{line}: {fault}"), inner)
{
    public int? Line { get; } = line;
}
