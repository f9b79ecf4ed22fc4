using System.Text.RegularExpressions;

namespace Consolidator.Forms;

/// <summary>What codes may look like: what a rule can name, and a folder or file can be called.</summary>
internal static partial class CodeRules
{
    public const string Wanted = "letters, digits and '_', a letter first, and no word of the rule language.";

    // Words that mean something else to a rule.
    private static readonly string[] Reserved = ["and", "or", "not", "except", "of", "unit"];

    public static bool IsForm(string code) => Form().IsMatch(code);

    public static bool IsItem(string code) => Item().IsMatch(code) && !Reserved.Contains(code);

    [GeneratedRegex(@"^[\p{L}_]\w*(?:-\w+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[\p{L}_]\w*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
