using System.Text;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>Sheet names that Excel accepts: at most 31 characters, none of <c>[]:*?/\'</c>, unique.</summary>
public static class SheetNames
{
    private const int Longest = 31;
    private static readonly HashSet<Rune> Forbidden = [.. "[]:*?/\\'".EnumerateRunes()];

    /// <param name="taken">The names in use, compared without case; the new name is added.</param>
    public static string Add(string wanted, ISet<string> taken)
    {
        var clean = string.Concat(wanted.EnumerateRunes().Where(IsAllowed).Select(rune => Forbidden.Contains(rune) ? "_" : rune.ToString()))
            .Trim();
        if (clean.Length == 0) clean = "Sheet";
        var name = Cut(clean, Longest);
        for (var number = 2; !taken.Add(name); number++)
        {
            var ending = FormattableString.Invariant($" ({number})");
            name = Cut(clean, Longest - ending.Length) + ending;
        }
        return name;
    }

    // U+FFFD replaces half a surrogate pair.
    private static bool IsAllowed(Rune rune) => !Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF);

    private static string Cut(string name, int length) => name[..Math.Min(name.Length, length)].TrimEnd();
}
