using System.Globalization;
using Consolidator.Documents;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Boards;

/// <summary>The board as a page and a workbook, written after each pass.</summary>
public sealed class BoardPage(Phrasebook phrases, TimeZoneInfo zone)
{
    private static readonly Liquid Template = Liquid.Embedded("Board.liquid");
    private static readonly string[] Columns =
    [
        "unit", "name", "kind", "state", "version", "standing", "errors", "warnings", "waived",
        "received-at", "on-time", "contacted", "file",
    ];

    /// <param name="pass">The end and summary of the last pass; null before the first pass.</param>
    /// <param name="aside">Sentences about files that did not become returns.</param>
    public string RenderHtml(
        string city, IReadOnlyList<BoardRow> board, (DateTimeOffset At, string Summary)? pass, IReadOnlyList<string> aside) =>
        Template.RenderHtml(new Dictionary<string, object?>
        {
            ["city"] = city,
            ["pass_text"] = pass is var (at, summary) ? phrases.Say("board-pass", Local(at), summary) : phrases.Say("board-no-pass"),
            ["aside"] = aside,
            ["heads"] = Columns.Select(column => phrases.Say(ColumnHeading.Of(column))).ToList(),
            ["parts"] = Parts(board)
                .Select(part => new { part.Title, Summary = Summary(part.Rows), Rows = part.Rows.Select(Line).ToList() })
                .ToList(),
        }, phrases);

    public byte[] Workbook(IReadOnlyList<BoardRow> board) => TablesWorkbook.Write([.. Parts(board).Select(part => new ReportTable(
        part.Name, part.Title, [10, 24, 10, 16, 7, 9, 7, 7, 7, 20, 8, 20, 40], 1,
        [[.. Columns.Select(column => TableCell.Head(phrases.Say(ColumnHeading.Of(column))))],
            .. part.Rows.Select(row => Cells(Line(row)))]))]);

    /// <summary>The number of returns by kind of unit and state: 旗县区 9：已接收 7，退回 1，缺报 1.</summary>
    public IReadOnlyList<string> Summary(IEnumerable<BoardRow> rows) =>
        [.. rows.GroupBy(row => row.Unit.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => phrases.Say("board-summary", Kind(kind.Key), kind.Count(),
                Count(kind, BoardState.Accepted), Count(kind, BoardState.Explain), Count(kind, BoardState.Returned),
                    Count(kind, BoardState.Missing)))];

    private static int Count(IEnumerable<BoardRow> rows, BoardState state) => rows.Count(row => row.State == state);

    private static IEnumerable<(string Title, string Name, IReadOnlyList<BoardRow> Rows)> Parts(IReadOnlyList<BoardRow> board) =>
        board.GroupBy(row => (row.Period, row.Form))
            .OrderByDescending(part => part.Key.Period)
            .ThenBy(part => part.Key.Form.Code)
            .Select(part => (
                $"{part.Key.Period}　{part.Key.Form.Title}",
                $"{part.Key.Period} {part.Key.Form.Code}",
                (IReadOnlyList<BoardRow>)[.. part]));

    private BoardPageRow Line(BoardRow row) => new(
        row.Unit.Code.Value, row.Unit.Name, Kind(row.Unit.Kind),
        row.State.Word, phrases.Say(BoardStates.Phrases.Of(row.State)), row.Version, row.Standing,
        row.Filed?.Errors, row.Filed?.Warnings, row.Filed is { Waived: > 0 } filed ? filed.Waived : null,
        row.Filed is { } received ? Local(received.Latest.ReceivedAt) : "",
        row.OnTime is { } onTime ? phrases.Say(onTime ? "yes" : "no") : "", row.OnTime == false,
        row.Contact is { } contact ? Local(contact) : "",
        row.Filed?.Latest.Path ?? "", [.. Notes(row)]);

    /// <summary>Additional notes about a row.</summary>
    public IEnumerable<string> Notes(BoardRow row)
    {
        if (row.Filed?.Undelivered ?? false) yield return phrases.Say("board-undelivered");
        if (row.AfterSeal) yield return phrases.Say("board-afterseal");
        if (row.Container is { } above) yield return phrases.Say("board-contained", above.Name);
    }

    private static IReadOnlyList<TableCell> Cells(BoardPageRow line) =>
    [
        TableCell.Label(line.Unit), TableCell.Label(line.Name), TableCell.Label(line.Kind),
        TableCell.Label(line.Notes.Count > 0 ? $"{line.StateName}（{string.Join('；', line.Notes)}）" : line.StateName),
        Number(line.Version), Number(line.Standing), Number(line.Errors), Number(line.Warnings), Number(line.Waived),
        TableCell.Label(line.Received), TableCell.Label(line.OnTime), TableCell.Label(line.Contacted), TableCell.Label(line.File),
    ];

    private static TableCell Number(int? number) =>
        number is { } given ? TableCell.Number(given.ToString(CultureInfo.InvariantCulture), given) : TableCell.Label("");

    private string Kind(UnitKind kind) => phrases.Say(UnitKinds.Phrases.Of(kind));

    private string Local(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed record BoardPageRow(
        string Unit, string Name, string Kind,
        string State, string StateName, int? Version, int? Standing, int? Errors, int? Warnings, int? Waived,
        string Received, string OnTime, bool Late, string Contacted, string File, IReadOnlyList<string> Notes);
}
