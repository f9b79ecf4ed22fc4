using Consolidator.Units;

namespace Consolidator.Samples;

/// <summary>Which unit sends which kind of sheet.</summary>
internal static class Layouts
{
    private static readonly Layout Printed = new();

    /// <summary>Unusual sheets. Only the two with remarks get a warning in the pass.</summary>
    private static readonly Dictionary<string, Layout> Special = new()
    {
        ["D08"] = Printed with { Remarks = true, SheetName = "年报表" },
        ["150103"] = Printed with { Remarks = true, Serial = true },
        ["D03"] = Printed with { First = ["N1", "N2", "D01", "D02"], SheetName = "报送表" },
        ["150105"] = Printed with { First = ["M", "L"], Serial = true },
        ["D22"] = Printed with { First = ["E01", "F01", "G01"], Stairs = true },
        ["D25"] = Printed with { Shift = (3, 2), SheetName = "表一" },
        ["150122"] = Printed with { Shift = (0, 1), Notice = true },
        ["D11"] = Printed with { Shift = (5, 0), Notice = true, Serial = true },
        ["D09"] = Printed with { CoverSheet = "封面", SheetName = "统计表" },
        ["D26"] = Printed with { CoverSheet = "封面", SheetName = "数据", Stairs = true, TextsApart = true },
        ["150121"] = Printed with { CoverSheet = "首页", SheetName = "附表", Serial = true },
        ["D14"] = Printed with { Digits = Digits.Texts },
        ["D33"] = Printed with { Digits = Digits.Texts, Lettering = Lettering.OtherWords },
        ["D30"] = Printed with { Digits = Digits.FullWidth },
        ["150124"] = Printed with { Digits = Digits.FullWidth, Serial = true },
        ["D45"] = Printed with { Digits = Digits.WithMeasure, Measures = false },
        ["D21"] = Printed with { Digits = Digits.WithMeasure },
        ["D27"] = Printed with { Sums = true, SheetName = "报表" },
        ["D13"] = Printed with { Sums = true, Serial = true, TextsBelow = true },
        ["D19"] = Printed with { Beside = "K1", SheetName = "年报" },
        ["D01"] = Printed with { Digits = Digits.Thousands, SheetName = "政府信息公开", Stairs = true },
        ["D43"] = Printed with { Lettering = Lettering.Traditional },
        ["D32"] = Printed with { Lettering = Lettering.Traditional, SheetName = "統計表" },
        ["D05"] = Printed with { Lettering = Lettering.SquareBrackets },
        ["D16"] = Printed with { Lettering = Lettering.HalfWidth, Stairs = true },
        ["150123"] = Printed with { Lettering = Lettering.Numbered, Stairs = true },
    };

    /// <summary>Units that save with an old program, or export.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["150104"] = "xls", ["150125"] = "xls", ["D07"] = "xls", ["D15"] = "xls",
            ["D24"] = "xls", ["D30"] = "xls", ["D35"] = "xls", ["D42"] = "xls", ["D47"] = "xls",
        ["150123"] = "csv", ["D44"] = "csv",
    };

    private static readonly string[] SheetNames = ["Sheet1", "Sheet1", "年度统计表", "2013年", "工作表1", "汇总"];
    private static readonly string[] QuarterSheets = ["Sheet1", "Sheet1", "季报", "统计表", "工作表1"];
    private static readonly string[] QuarterHeads = ["数值", "数值", "数量", "本季数", "本期数", "填报数"];
    private static readonly string[] ValueHeads = ["数值", "数值", "数量", "本年数", "填报数", "统计数"];

    public static string KindOf(Unit unit) => Kinds.GetValueOrDefault(unit.Code.Value, "xlsx");

    /// <summary>The csv export is used only for the year.</summary>
    public static string KindOfQuarter(Unit unit) => KindOf(unit) == "csv" ? "xlsx" : KindOf(unit);

    public static Layout Of(Unit unit) => Special.TryGetValue(unit.Code.Value, out var special) ? special : new()
    {
        SheetName = Lot.From(SheetNames, unit.Code, "sheet"),
        ValueHead = Lot.From(ValueHeads, unit.Code, "head"),
        Serial = Lot.Of(3, unit.Code, "serial") == 0,
        Stairs = Lot.Of(4, unit.Code, "stairs") == 0,
        Measures = Lot.Of(5, unit.Code, "measures") > 0,
        TextsBelow = Lot.Of(3, unit.Code, "texts") == 0,
        TextsApart = Lot.Of(9, unit.Code, "texts apart") == 0 && KindOf(unit) != "csv",
        Lettering = Lot.Of(6, unit.Code, "lettering") switch
            { 0 => Lettering.OtherWords, 1 => Lettering.Numbered, 2 => Lettering.HalfWidth, _ => Lettering.AsPrinted },
    };

    /// <summary>The quarterly sheet of the same clerk: the same habits, but no remarks.</summary>
    public static Layout OfQuarter(Unit unit) => Of(unit) with
    {
        Remarks = false,
        SheetName = Lot.From(QuarterSheets, unit.Code, "quarterly sheet"),
        ValueHead = Lot.From(QuarterHeads, unit.Code, "quarterly head"),
    };

    /// <summary>The name of the unit on the cover: as registered, with the city before it, or the office of a district.</summary>
    public static string NameOf(Unit unit) => unit.Kind == UnitKind.District
        ? Lot.From([unit.Name, unit.Name + "人民政府", "呼和浩特市" + unit.Name, unit.Name + "人民政府办公室"], unit.Code, "name")
        : Lot.From([unit.Name, "呼和浩特" + unit.Name, "呼和浩特" + unit.Name, unit.OtherNames[0]], unit.Code, "name");
}
