using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Units;

namespace Consolidator.Recognition;

/// <summary>The folder says who speaks; a workbook that names another unit is returned.</summary>
internal static class WhoSpeaks
{
    /// <param name="unit">Whose folder it lies in; null: nobody's in particular, and then no other is a stranger.</param>
    public static IEnumerable<Finding> Check(UnitNames names, Cover cover, Unit? unit, string fileName)
    {
        if (unit is null) yield break;
        foreach (var entry in cover.Units.Where(entry => IsAnother(names, entry, unit)))
            yield return entry.Certain && names.Named(entry.Text) is null && names.Nearest(entry.Text)?.Code == unit.Code
                ? FindingKinds.UnitMisspelt.Say(entry.Where.A1, entry.Text, unit.Name) with { Where = entry.Where, Value = entry.Text }
                : FindingKinds.OtherUnit.Say(entry.Where.ToString(), entry.Text, unit.Name) with { Where = entry.Where,
                    Value = entry.Text };
        foreach (var entry in cover.UnitCodes.Where(entry => names.OfCode(entry.Text) is { } other && other.Code != unit.Code))
            yield return FindingKinds.OtherUnit.Say(entry.Where.ToString(), entry.Text, unit.Name) with { Where = entry.Where,
                Value = entry.Text };
        foreach (var title in cover.Titles.Where(title => Foreign(names, title.Text, unit) is not null))
            yield return FindingKinds.OtherUnit.Say(title.Where.ToString(), title.Text, unit.Name) with { Where = title.Where,
                Value = title.Text };
        if (Foreign(names, Path.GetFileNameWithoutExtension(fileName), unit) is { } stranger)
            yield return FindingKinds.OtherUnitName.Say(fileName, unit.Name, stranger.Name) with { Value = fileName };
    }

    private static bool IsAnother(UnitNames names, CoverEntry entry, Unit unit) =>
        // 单位：件, or a line on top: only the name of another unit says anything.
        !entry.Certain ? names.Named(entry.Text) is { } named && named.Code != unit.Code
            : names.Named(entry.Text)?.Code != unit.Code && !names.IsOf(entry.Text, unit);

    /// <summary>Another unit that a longer text mentions, when it doesn't mention this one.</summary>
    private static Unit? Foreign(UnitNames names, string text, Unit unit) =>
        names.Mentioned(text) is [var first, ..] mentioned && mentioned.All(other => other.Code != unit.Code) ? first : null;
}
