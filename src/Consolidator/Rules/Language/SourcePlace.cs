using System.Globalization;

namespace Consolidator.Rules.Language;

/// <summary>The place of an expression in a form file, so that an error can point at the character.</summary>
/// <param name="Subject">The owner of the expression, e.g. <c>rule R1</c>.</param>
/// <param name="Column">Column of the first character; null when only the line is known.</param>
internal sealed record SourcePlace(string Subject, string Text, string File, int Line, int? Column)
{
    public RuleException Refuse(int at, string why)
    {
        var before = Text[..Math.Clamp(at, 0, Text.Length)];
        var lines = before.Count(c => c == '\n');
        var within = before.Length - (before.LastIndexOf('\n') + 1);
        var column = lines > 0 ? within + 1 : Column + within;
        var position = column is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line + lines}:{known}: {Subject}")
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line + lines}: {Subject}, character {within + 1} of `{Shortened}`");
        return new($"{position}: {(why.EndsWith('?') ? why : why.TrimEnd('.') + ".")}");
    }

    private string Shortened => Text.Length > 60 ? Text[..60] + "…" : Text;
}
