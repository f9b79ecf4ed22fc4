using Consolidator.Aggregation;
using Consolidator.Boards;
using Consolidator.Findings;
using Consolidator.Receipts;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Listings;

/// <summary>An enum value with its two names: the word that scripts read and the phrase that people read.</summary>
public sealed record Named(string Word, Sentence Phrase)
{
    private static readonly PhraseFamily<ChangeCause> Causes = new("cause");

    public static Named Of(BoardState state) => new(state.Word, BoardStates.Phrases.Of(state));

    public static Named Of(UnitKind kind) => new(kind.Word, UnitKinds.Phrases.Of(kind));

    public static Named Of(Scope scope) => new(scope.Word, Scopes.Phrases.Of(scope));

    public static Named Of(Severity severity) => new(StoredWords.Write(severity), Receipt.SeverityPhrases.Of(severity));

    public static Named Of(ChangeCause cause) => new(StoredWords.Write(cause), Causes.Of(cause));

    public override string ToString() => Word;
}
