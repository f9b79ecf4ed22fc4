using System.Text.RegularExpressions;

namespace Consolidator.Forms;

/// <summary>The allowed forms of codes: rules must be able to name them, and folders and files to carry them.</summary>
internal static partial class CodeRules
{
    public const string Wanted = "letters, digits and '_', a letter first, and no word of the rule language.";

    public const string WantedOfRule = "letters A to Z, digits, '_', '.' and '-', a letter or digit first.";

    // These words have their own meaning in rules.
    private static readonly string[] Reserved = ["and", "or", "not", "except", "of", "unit"];

    public static bool IsForm(string code) => Form().IsMatch(code);

    public static bool IsItem(string code) => Item().IsMatch(code) && !Reserved.Contains(code);

    // An id is printed in listings, in the journal and, between bars, in the answer sheet. So it must not contain a separator.
    public static bool IsRule(string id) => Rule().IsMatch(id);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[\p{L}_]\w*(?:-\w+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[\p{L}_]\w*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
