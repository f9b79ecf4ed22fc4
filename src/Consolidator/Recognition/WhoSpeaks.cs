using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Units;

namespace Consolidator.Recognition;

/// <summary>Checks that the workbook names no other unit than that of its folder; a workbook that does is returned.</summary>
internal static class UnitChecks
{
    /// <param name="unit">The unit whose folder has the file; null when it is in no unit's folder: then any unit may be named.</param>
    public static IEnumerable<Finding> Check(UnitNames names, Cover cover, Unit? unit, string fileName)
    {
        if (unit is null) yield break;
        foreach (var entry in cover.Units.Where(entry => IsAnother(names, entry, unit)))
            yield return entry.Certain && names.Find(entry.Text) is null && names.FindNearest(entry.Text)?.Code == unit.Code
                ? FindingKinds.UnitMisspelt.Create(entry.Where.A1, entry.Text, unit.Name) with { Where = entry.Where, Value = entry.Text }
                : FindingKinds.OtherUnit.Create(entry.Where.ToString(), entry.Text, unit.Name) with { Where = entry.Where,
                    Value = entry.Text };
        foreach (var entry in cover.UnitCodes.Where(entry => names.FindByCode(entry.Text) is { } other && other.Code != unit.Code))
            yield return FindingKinds.OtherUnit.Create(entry.Where.ToString(), entry.Text, unit.Name) with { Where = entry.Where,
                Value = entry.Text };
        foreach (var title in cover.Titles.Where(title => Foreign(names, title.Text, unit) is not null))
            yield return FindingKinds.OtherUnit.Create(title.Where.ToString(), title.Text, unit.Name) with { Where = title.Where,
                Value = title.Text };
        if (Foreign(names, Path.GetFileNameWithoutExtension(fileName), unit) is { } stranger)
            yield return FindingKinds.OtherUnitName.Create(fileName, unit.Name, stranger.Name) with { Value = fileName };
    }

    private static bool IsAnother(UnitNames names, CoverEntry entry, Unit unit) =>
        // An uncertain entry (单位：件, or a line at the top) counts only if it is the name of another unit.
        !entry.Certain ? names.Find(entry.Text) is { } named && named.Code != unit.Code
            : names.Find(entry.Text)?.Code != unit.Code && !names.IsNameOf(entry.Text, unit);

    /// <summary>Another unit that the text mentions, if it does not also mention this unit.</summary>
    private static Unit? Foreign(UnitNames names, string text, Unit unit) =>
        names.FindMentioned(text) is [var first, ..] mentioned && mentioned.All(other => other.Code != unit.Code) ? first : null;
}
