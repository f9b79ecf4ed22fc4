using Consolidator.Codes;
using Consolidator.Periods;
using CsCheck;

namespace Consolidator.Journal;

/// <summary>Changing, removing or inserting an entry breaks the chain of hashes.</summary>
public sealed class JournalEntryTests
{
    private static readonly Gen<Decision> Decisions = Gen.Select(
        Gen.Enum<DecisionKind>(), Gen.String, Gen.DateTimeOffset, Gen.Int[2013, 2030].Nullable(), Gen.String.Null(),
        (what, who, at, year, text) => new Decision(
            what, new(who), at, year is { } given ? Period.OfYear(given) : null, FormCode.OrNull(text), UnitCode.OrNull(text), text ?? ""));

    private static List<JournalEntry> Chain(IEnumerable<Decision> decisions)
    {
        var entries = new List<JournalEntry>();
        foreach (var decision in decisions)
            entries.Add(JournalEntry.Continue(entries.LastOrDefault(), decision, decision.What.ToString()));
        return entries;
    }

    [Fact]
    public void An_unchanged_chain_is_intact() =>
        Decisions.List[0, 9].Sample(decisions => Assert.Null(JournalEntry.FindBreak(Chain(decisions))));

    [Fact]
    public void A_changed_entry_breaks_the_chain() =>
        Gen.Select(Decisions.List[1, 9], Gen.Int[0, 8], Gen.Int[0, 6]).Sample((decisions, place, field) =>
        {
            var entries = Chain(decisions);
            var entry = entries[place % entries.Count];
            entries[place % entries.Count] = field switch
            {
                0 => entry with { At = entry.At.AddSeconds(1) },
                1 => entry with { Who = entry.Who + "x" },
                2 => entry with { What = entry.What + "x" },
                3 => entry with { Period = entry.Period is null ? "2013" : null },
                4 => entry with { Form = entry.Form is null ? "annual" : null },
                5 => entry with { Unit = entry.Unit is null ? "D01" : null },
                _ => entry with { Reason = entry.Reason + " " },
            };
            Assert.NotNull(JournalEntry.FindBreak(entries));
        });

    [Fact]
    public void An_entry_removed_from_the_middle_or_inserted_breaks_the_chain() =>
        Gen.Select(Decisions.List[3, 9], Decisions, Gen.Int[0, 7]).Sample((decisions, other, place) =>
        {
            var at = place % (decisions.Count - 1);
            var removed = Chain(decisions);
            removed.RemoveAt(at);
            Assert.NotNull(JournalEntry.FindBreak(removed));
            var inserted = Chain(decisions);
            inserted.Insert(at + 1, JournalEntry.Continue(inserted[at], other, "waive"));
            Assert.NotNull(JournalEntry.FindBreak(inserted));
        });

    [Fact]
    public void Entries_whose_fields_join_to_the_same_text_have_different_hashes()
    {
        var at = DateTimeOffset.UnixEpoch;
        var one =
            JournalEntry.Continue(null, new(DecisionKind.Return, new("王"), at, null, new FormCode("a"), new UnitCode("b"), "c"), "return");
        var other = JournalEntry.Continue(null, new(DecisionKind.Return, new("王"), at, null, new FormCode("ab"), null, "c"), "return");
        Assert.NotEqual(one.Hash, other.Hash);
    }
}
