using Consolidator.Codes;
using Consolidator.Texts;

namespace Consolidator.Boards;

/// <summary>Finds the reasons why a period cannot be sealed yet.</summary>
public static class Obstacles
{
    /// <param name="board">The board of the period.</param>
    /// <param name="form">The code of the form to seal; null: all forms.</param>
    /// <returns>One sentence per return that prevents the seal; empty when none does.</returns>
    public static IReadOnlyList<Sentence> Find(IReadOnlyList<BoardRow> board, FormCode? form) =>
    [
        .. from row in board
           where form is null || row.Form.Code == form
           let key = row switch
           {
               { Standing: null, State: BoardState.Returned } => "seal-returned",
               { Standing: null } => "seal-missing",
               { State: BoardState.Returned } => "seal-correction-returned",
               { State: BoardState.Explain } => "seal-unexplained",
               _ => null,
           }
           where key is not null
           select new Sentence(key, row.Unit.Name, row.Unit.Code, row.Form.Title),
    ];
}
