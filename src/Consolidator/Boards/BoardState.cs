using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Boards;

/// <summary>Where a return that is owed is.</summary>
public enum BoardState
{
    /// <summary>Nothing was filed, or what was filed was taken out.</summary>
    Missing,
    Returned,
    Accepted,

    /// <summary>Taken, and a warning asks for an explanation.</summary>
    Explain,
}

public static class BoardStates
{
    /// <summary>How people read a state.</summary>
    public static readonly PhraseFamily<BoardState> Phrases = new("state");

    public static readonly IReadOnlyList<BoardState> All = Enum.GetValues<BoardState>();

    extension(BoardState state)
    {
        /// <summary>As listings and pages write it.</summary>
        public string Word => state switch
        {
            BoardState.Missing => "missing",
            BoardState.Returned => "returned",
            BoardState.Accepted => "accepted",
            _ => "explain",
        };

        /// <summary>True when the latest version was taken.</summary>
        public bool IsTaken => state is BoardState.Accepted or BoardState.Explain;
    }

    /// <param name="latest">State of the latest version; null when there is none.</param>
    public static BoardState Of(SubmissionState? latest) => latest switch
    {
        null or SubmissionState.Withdrawn => BoardState.Missing,
        SubmissionState.Returned => BoardState.Returned,
        SubmissionState.Explain => BoardState.Explain,
        _ => BoardState.Accepted,
    };
}
