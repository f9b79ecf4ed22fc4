using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Samples;

/// <summary>Answers and texts of the yearly form; each unit words them differently.</summary>
internal static class Answers
{
    public static Dictionary<string, string> Of(Unit unit, Period year)
    {
        var answers = new Dictionary<string, string>
        {
            // The published report says that all units updated guide and catalogue.
            ["K1"] = $"是{Day(unit, "guide")}",
            ["K2"] = $"是{Day(unit, "catalogue")}",
            ["K3"] = Lot.Of(3, unit.Code, "secrecy") == 0 ? "修订" : "有",
            ["X01"] = Narrative.Problems(unit),
            ["X02"] = Narrative.Measures(unit),
        };
        var pilot = unit.Has("pilot", year.LastDay);
        var owed = pilot ? (string[])["L1", "L2", "L3", "L4"] : unit.Kind == UnitKind.District ? ["L1", "L2", "L3"] : [];
        foreach (var item in owed)
            answers[item] = Weights.Unpublished.Contains(unit.Code.Value) ? "否" : $"是{Day(unit, item)}";
        // Units that the questions don't concern leave the cells blank or strike them out.
        if (Lot.Of(3, unit.Code, "struck") == 0)
            foreach (var item in (string[])["L1", "L2", "L3", "L4"])
                answers.TryAdd(item, Lot.Of(2, unit.Code, "stroke") == 0 ? "不适用" : "/");
        return answers;
    }

    private static string Day(Unit unit, string what)
    {
        var (month, day) = (3 + Lot.Of(8, unit.Code, what, "month"), 1 + Lot.Of(28, unit.Code, what, "day"));
        return Lot.Of(4, unit.Code, "day") switch
        {
            0 => $" 2013-{month:00}-{day:00}",
            1 => $"（2013年{month}月{day}日）",
            2 => $"，2013.{month}.{day}",
            _ => "",
        };
    }
}
