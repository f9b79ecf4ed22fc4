using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Rules.Language;

namespace Consolidator.Forms.Files;

/// <summary>Reads the part <c>rules</c> of a form file.</summary>
/// <param name="all">The names of all forms, by form code.</param>
/// <param name="attributes">The attributes of units that rules may use.</param>
internal sealed class RulesFile(
    Vocabulary vocabulary, IReadOnlyDictionary<FormCode, Vocabulary> all, IReadOnlyCollection<string> attributes)
{
    internal static readonly string[] Keys =
    [
        "id", "each", "when", "check", "level", "explain", "waive", "missing", "tolerance", "say",
    ];
    internal static readonly string[] Levels = ["error", "warning", "info"];

    private readonly Dictionary<(string Id, string Version), int> _lineOfRule = [];

    /// <exception cref="SchemaException">The rule is wrong; one sentence with file and line.</exception>
    /// <exception cref="RuleException">The rule cannot be parsed or uses an unknown name.</exception>
    public Rule Read(YamlMap rule)
    {
        rule.Only(Keys);
        CheckId(rule);
        var level = rule.Word("level", Levels, "error");
        if (rule.Has("explain") && level != "warning")
            throw rule.Refuse("explain", $"only a warning asks for an explanation; this rule is of level {level}.");
        if (rule.Has("waive") && level != "error")
            throw rule.Refuse("waive", $"only an error can be waived; this rule is of level {level}.");
        var (line, column) = rule.Place("check");
        var (whenLine, whenColumn) = rule.Place("when");
        var read = RuleCompiler.Compile(new(
            rule.Text("id"), rule.TextOrNull("each"), rule.TextOrNull("when"), rule.Text("check"), level,
            rule.Has("explain") && rule.Word("explain", ["required"]) == "required",
            rule.Has("waive") && rule.Word("waive", ["office"]) == "office",
            rule.TextOrNull("missing"), rule.TextOrNull("tolerance"), rule.Text("say"), rule.File, line, column,
            rule.Has("when") ? whenLine : null, rule.Has("when") ? whenColumn : null), vocabulary, all, attributes);
        // Different rules may share an id, but the same rule twice would report each finding twice.
        return _lineOfRule.TryAdd((read.Id, read.Version), rule.Line) ? read
            : throw rule.Refuse("id", $"rule '{read.Id}' with this check stands twice in the form, "
                + $"first on line {_lineOfRule[(read.Id, read.Version)]}.");
    }

    private static string Shown(string id) => string.Concat(id.Select(c => char.IsControl(c) ? $"<U+{(int)c:X4}>" : c.ToString()));

    private static void CheckId(YamlMap rule)
    {
        var id = rule.Text("id");
        if (!CodeRules.IsRule(id))
            throw rule.Refuse("id", $"'{Shown(id)}' is no id of a rule: {CodeRules.WantedOfRule}");
        if (FindingKinds.Find(id) is not null)
            throw rule.Refuse("id", $"'{id}' is the code of a finding that the program makes itself; a rule needs another id.");
    }
}
