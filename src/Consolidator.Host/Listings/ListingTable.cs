using Consolidator.Texts;
using Spectre.Console;

namespace Consolidator.Host.Listings;

/// <summary>A listing for a person at a terminal.</summary>
internal static class ListingTable
{
    public static void Write(Listing listing, TextWriter output, Phrasebook phrases)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (column, index) in listing.Columns.Select((column, index) => (column, index)))
        {
            var heading = new Text(phrases.Say("heading-" + column.Replace('_', '-')));
            var isShort = listing.Rows.Count > 0 && listing.Rows.All(row => row[index] is not string { Length: > 40 });
            table.AddColumn(new TableColumn(heading) { NoWrap = isShort });
        }
        foreach (var row in listing.Rows)
            table.AddRow(row.Select((cell, index) => new Text(Short(listing.Columns[index], Listing.Text(cell)))));
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        // Piped into a file a table must not be cut to the width of a terminal that isn't there.
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(table);
    }

    private static string Short(string column, string text) => column == "sha256" && text.Length > 12 ? text[..12] : text;
}
