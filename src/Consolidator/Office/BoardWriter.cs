using System.Text;
using Consolidator.Boards;
using Consolidator.Intake;

namespace Consolidator.Office;

/// <summary>Writes the board as a web page and a workbook, for people who don't use a command line.</summary>
public sealed class BoardWriter(Workspace workspace, BoardReader boards, AsideReader aside)
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var board = await boards.ReadAsync(null, cancellation);
        var page = new BoardPage(workspace.Phrases, workspace.Settings.Zone);
        var html = page.RenderHtml(
            workspace.Catalog.Registry.City.Name, board, await workspace.Tables.Passes.LastAsync(cancellation),
            [.. (await aside.ReadAsync(cancellation)).Select(workspace.Phrases.Say)]);
        var folder = workspace.Settings.Reports;
        await WholeFile.WriteAsync(Path.Combine(folder, "board.html"), Encoding.UTF8.GetBytes(html), cancellation);
        await WholeFile.WriteAsync(Path.Combine(folder, "board.xlsx"), page.Workbook(board), cancellation);
    }
}
