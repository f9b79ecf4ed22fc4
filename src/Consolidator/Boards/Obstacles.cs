using Consolidator.Codes;
using Consolidator.Texts;

namespace Consolidator.Boards;

/// <summary>Why a period can't be sealed yet.</summary>
public static class Obstacles
{
    /// <param name="board">Of the period.</param>
    /// <param name="form">Code of the one form to be sealed; null: all.</param>
    /// <returns>A sentence a return that is in the way; empty when nothing is.</returns>
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
