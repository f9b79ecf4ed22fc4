using System.CommandLine;
using Consolidator.Host.Listings;
using Consolidator.Periods;

namespace Consolidator.Host.Commands;

/// <summary>Options that several commands share. Each command gets its own, as System.CommandLine wants it.</summary>
internal static class Asked
{
    public static Option<Period?> Period(bool required = false) => new("--period")
    {
        Description = "2013, 2013Q3 or 2013-07", Required = required,
        CustomParser = given => Periods.Period.TryParse(given.Tokens[0].Value, out var period) ? period
            : Refuse<Period?>(given, $"'{given.Tokens[0].Value}' is no period; write 2013, 2013Q3 or 2013-07."),
    };

    public static Option<string?> Form() => new("--form") { Description = "Code of a form, e.g. annual-2013" };

    public static Option<string?> Unit(bool required = false) =>
        new("--unit") { Description = "Code of a unit, e.g. 150102", Required = required };

    public static Option<ListingFormat> Format() => new("--format")
    {
        Description = "table, csv or json", DefaultValueFactory = _ => ListingFormat.Table,
    };

    public static Option<string?> Scope(string? otherwise = null)
    {
        var scope = new Option<string?>("--scope") { Description = "city, department or district", DefaultValueFactory = _ => otherwise };
        scope.AcceptOnlyFromAmong("city", "department", "district");
        return scope;
    }

    private static T? Refuse<T>(System.CommandLine.Parsing.ArgumentResult given, string sentence)
    {
        given.AddError(sentence);
        return default;
    }

    extension(Workspace workspace)
    {
        /// <summary>The form of that code; null when none was asked for.</summary>
        /// <exception cref="UsageException">There is no such form.</exception>
        public string? FormCode(string? asked) => asked is null || workspace.Catalog[asked] is not null ? asked
            : throw new UsageException(
                $"There is no form '{asked}'; the forms are {string.Join(", ", workspace.Catalog.Forms.Select(form => form.Code))}.");

        /// <exception cref="UsageException">There is no such unit.</exception>
        public string? UnitCode(string? asked) => asked is null ? null
            : (workspace.Catalog.Registry[asked] ?? workspace.Names.OfFolder(asked))?.Code
                ?? throw new UsageException($"There is no unit '{asked}' in {Path.Combine(workspace.Settings.Schemas, "units.yaml")}.");
    }
}
