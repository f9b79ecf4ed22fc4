using Consolidator.Listings;
using Consolidator.Texts;
using Spectre.Console;

namespace Consolidator.Host.Listings;

/// <summary>Shows a listing as a table on a terminal.</summary>
internal static class ListingTable
{
    public static void Write(Listing listing, TextWriter output, Phrasebook phrases)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (column, index) in listing.Columns.Select((column, index) => (column, index)))
        {
            var heading = new Text(phrases.Say(ColumnHeading.Of(column)));
            var isShort = listing.Rows.Count > 0 && listing.Rows.All(row => row[index] is not string { Length: > 40 });
            table.AddColumn(new TableColumn(heading) { NoWrap = isShort });
        }
        foreach (var row in listing.Rows)
            table.AddRow(row.Select((cell, index) => new Text(Said(listing.Columns[index], cell, phrases))));
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        // When the output is redirected, the table must not be cut to the default width of a terminal.
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        console.Write(table);
    }

    // Scripts read the stored words; people read the phrases that the board and the receipts use.
    private static string Said(string column, object? cell, Phrasebook phrases) => (column, cell) switch
    {
        (_, bool truth) => phrases.Say(truth ? "yes" : "no"),
        (_, Named named) => phrases.Say(named.Phrase),
        ("sha256", string { Length: > 12 } hash) => hash[..12],
        _ => Listing.Text(cell),
    };
}
