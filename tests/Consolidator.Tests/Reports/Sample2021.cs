using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>The form of 2021 with its printed tables, filled with small invented figures.</summary>
internal static class Sample2021
{
    public static Form Annual { get; } = Built();

    public static ReportInput Year()
    {
        var totals = Annual.Items.SelectMany((item, place) => Scopes.All.Select(scope => new Total(
            3, Period.OfYear(2023), Annual.Code, item.Code, item.Name, scope, item.Kind == ItemKind.Text ? null
                : item.Code == new ItemCode("FEE.amt") ? 12.345678m
                : place * 7 % 13, item.Measure, scope switch { Scope.City => 57, Scope.District => 9, _ => 48 },
                    scope switch { Scope.City => 57, Scope.District => 9, _ => 48 }, 0, 0))).ToList();
        return new(Period.OfYear(2023), 3, Sample2013.Registry, [Annual], totals,
            [.. Sample2013.Registry.Units.Take(20).Select((unit, place) =>
                new UnitFigure(unit, Period.OfYear(2023), Annual.Code, new ItemCode("N1.tot"), 90 - place))], [], []);
    }

    private static Form Built()
    {
        var files = Directory.GetFiles(Path.Combine(Templates.Schemas(), "forms"), "*.yaml")
            .Select(file => FormFile.Parse(SchemaFile.Read(file))).ToList();
        return files.Single(file => file.Code == new FormCode("annual-2021"))
            .Form(files.ToDictionary(file => file.Code, file => file.Vocabulary), ["rule_making", "district", "department"]);
    }
}
