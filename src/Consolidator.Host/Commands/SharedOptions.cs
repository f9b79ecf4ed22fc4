using System.CommandLine;
using System.Globalization;
using Consolidator.Codes;
using Consolidator.Host.Listings;
using Consolidator.Journal;
using Consolidator.Office;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Host.Commands;

/// <summary>Options that several commands have. Each command gets its own instance, as System.CommandLine requires.</summary>
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

    public static Option<Scope?> Scope() => Word("--scope", Scopes.All, scope => scope.Word);

    /// <summary>An option that takes one of the values by its word.</summary>
    public static Option<T?> Word<T>(string name, IReadOnlyList<T> values, Func<T, string> word) where T : struct
    {
        var allowed = values.Select(word).ToArray();
        var option = new Option<T?>(name)
        {
            Description = string.Join(", ", allowed),
            CustomParser = given => OneOf(given, allowed) is { } typed ? values.First(value => word(value) == typed) : default,
        };
        option.CompletionSources.Add(allowed);
        return option;
    }

    /// <summary>An option that takes one of the given words.</summary>
    public static Option<string?> Word(string name, string description, IReadOnlyList<string> allowed)
    {
        var option = new Option<string?>(name) { Description = description, CustomParser = given => OneOf(given, allowed) };
        option.CompletionSources.Add([.. allowed]);
        return option;
    }

    /// <summary>The reason of a decision; it is stored and shown.</summary>
    public static Option<string> Reason(string description)
    {
        var reason = new Option<string>("--reason") { Description = description, Required = true };
        reason.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError("--reason must say why.");
        });
        return reason;
    }

    /// <summary>The person who decides; recorded in the journal.</summary>
    public static Option<Actor> As() => new("--as")
    {
        Description = "Who decides, for the journal; otherwise the user of the operating system",
        DefaultValueFactory = _ => new(Environment.UserName),
        CustomParser = given => string.IsNullOrWhiteSpace(given.Tokens[0].Value)
            ? Refuse<Actor>(given, "--as must name somebody.") : new(given.Tokens[0].Value.Trim()),
    };

    /// <summary>The number of a run.</summary>
    public static Option<int?> Run(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = given =>
            int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Refuse<int?>(given, $"'{given.Tokens[0].Value}' is no number of a run; write 12."),
    };

    private static string? OneOf(System.CommandLine.Parsing.ArgumentResult given, IReadOnlyList<string> allowed)
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

    extension(OfficeServices office)
    {
        public Phrasebook Phrases => office.Workspace.Phrases;

        /// <summary>The form with that code; null when the option was not given.</summary>
        /// <exception cref="UsageException">There is no such form.</exception>
        public FormCode? FindForm(string? asked)
        {
            if (asked is null) return null;
            var catalog = office.Workspace.Catalog;
            return catalog[new FormCode(asked)]?.Code ?? throw new UsageException(
                $"There is no form '{asked}'; the forms are {string.Join(", ", catalog.Forms.Select(form => form.Code))}.");
        }

        /// <summary>The unit with that code or name; null when the option was not given.</summary>
        /// <exception cref="UsageException">There is no such unit.</exception>
        public UnitCode? FindUnit(string? asked)
        {
            if (asked is null) return null;
            var workspace = office.Workspace;
            return (workspace.Catalog.Registry[new UnitCode(asked)] ?? workspace.Names.FindByFolder(asked))?.Code
                ?? throw new UsageException($"There is no unit '{asked}' in {Path.Combine(workspace.Settings.Schemas, "units.yaml")}.");
        }
    }
}
