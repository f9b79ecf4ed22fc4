using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Boards;

/// <summary>The state of a return that is owed.</summary>
public enum BoardState
{
    /// <summary>Nothing was filed, or the return was withdrawn.</summary>
    Missing,
    Returned,
    Accepted,

    /// <summary>Accepted, but a warning needs an explanation.</summary>
    Explain,
}

public static class BoardStates
{
    /// <summary>Display names of the states.</summary>
    public static readonly PhraseFamily<BoardState> Phrases = new("state");

    public static readonly IReadOnlyList<BoardState> All = Enum.GetValues<BoardState>();

    extension(BoardState state)
    {
        /// <summary>The word in listings and pages.</summary>
        public string Word => state switch
        {
            BoardState.Missing => "missing",
            BoardState.Returned => "returned",
            BoardState.Accepted => "accepted",
            _ => "explain",
        };

        /// <summary>True when the latest version was accepted, with or without open warnings.</summary>
        public bool IsTaken => state is BoardState.Accepted or BoardState.Explain;
    }

    /// <param name="latest">The state of the latest version; null when there is none.</param>
    public static BoardState Of(SubmissionState? latest) => latest switch
    {
        null or SubmissionState.Withdrawn => BoardState.Missing,
        SubmissionState.Returned => BoardState.Returned,
        SubmissionState.Explain => BoardState.Explain,
        _ => BoardState.Accepted,
    };
}
