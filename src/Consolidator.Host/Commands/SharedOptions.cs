using System.CommandLine;
using System.Globalization;
using Consolidator.Codes;
using Consolidator.Host.Listings;
using Consolidator.Periods;

namespace Consolidator.Host.Commands;

/// <summary>Options that several commands share. Each command gets its own, as System.CommandLine wants it.</summary>
internal static class SharedOptions
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

    public static Option<ListingFormat> Format()
    {
        var allowed = Enum.GetNames<ListingFormat>().Select(name => name.ToLowerInvariant()).ToArray();
        var format = new Option<ListingFormat>("--format")
        {
            Description = "table, csv or json", DefaultValueFactory = _ => ListingFormat.Table,
            CustomParser = given => OneOf(given, allowed) is { } word ? Enum.Parse<ListingFormat>(word, ignoreCase: true) : default,
        };
        format.CompletionSources.Add(allowed);
        return format;
    }

    public static Option<string?> Scope(string? otherwise = null)
    {
        var scope = Word("--scope", "city, department or district", "city", "department", "district");
        scope.DefaultValueFactory = _ => otherwise;
        return scope;
    }

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string?> Word(string name, string description, params string[] allowed)
    {
        var option = new Option<string?>(name) { Description = description, CustomParser = given => OneOf(given, allowed) };
        option.CompletionSources.Add(allowed);
        return option;
    }

    /// <summary>The number of a run.</summary>
    public static Option<int?> Run(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = given =>
            int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Refuse<int?>(given, $"'{given.Tokens[0].Value}' is no number of a run; write 12."),
    };

    private static string? OneOf(System.CommandLine.Parsing.ArgumentResult given, string[] allowed)
    {
        var typed = given.Tokens[0].Value;
        return allowed.FirstOrDefault(word => word.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? Refuse<string>(given, $"'{typed}' is none of {string.Join(", ", allowed)}.");
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
        public FormCode? FindForm(string? asked) => asked is null ? null
            : workspace.Catalog[new FormCode(asked)]?.Code
                ?? throw new UsageException(
                    $"There is no form '{asked}'; the forms are {string.Join(", ", workspace.Catalog.Forms.Select(form => form.Code))}.");

        /// <summary>The unit of that code or name; null when none was asked for.</summary>
        /// <exception cref="UsageException">There is no such unit.</exception>
        public UnitCode? FindUnit(string? asked) => asked is null ? null
            : (workspace.Catalog.Registry[new UnitCode(asked)] ?? workspace.Names.OfFolder(asked))?.Code
                ?? throw new UsageException($"There is no unit '{asked}' in {Path.Combine(workspace.Settings.Schemas, "units.yaml")}.");
    }
}
