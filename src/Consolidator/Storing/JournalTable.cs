using System.Data.Common;
using Consolidator.Journal;
using Dapper;

namespace Consolidator.Storing;

/// <summary>Who decided what: the table <c>journal</c>. Entries are added, never changed or deleted.</summary>
public sealed class JournalTable(Warehouse warehouse)
{
    private const string Columns =
        "number as Number, at as At, who as Who, what as What, period as Period, form as Form, unit as Unit, reason as Reason, "
        + "previous_hash as Previous, hash as Hash";

    private sealed record Row(
        long Number, string At, string Who, string What, string? Period, string? Form, string? Unit, string Reason, string Previous,
        string Hash)
    {
        public JournalEntry Entry => new(Number, Instant.Read(At), Who, What, Period, Form, Unit, Reason, Previous, Hash);
    }

    /// <summary>All entries, by number.</summary>
    public async Task<IReadOnlyList<JournalEntry>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return [.. (await connection.QueryAsync<Row>($"select {Columns} from journal order by number")).Select(row => row.Entry)];
    }

    /// <summary>Adds an entry for a decision that changes nothing else in the warehouse.</summary>
    public Task AppendAsync(Decision decision, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => AppendAsync(transaction, decision), cancellation);

    /// <summary>Adds an entry in the same transaction that carries out the decision.</summary>
    internal static async Task AppendAsync(DbTransaction transaction, Decision decision)
    {
        var connection = transaction.Connection!;
        var last = await connection.QuerySingleOrDefaultAsync<Row>(
            $"select {Columns} from journal order by number desc limit 1", null, transaction);
        var entry = JournalEntry.Continue(last?.Entry, decision, StoredWords.Write(decision.What));
        await connection.ExecuteAsync("""
            insert into journal (number, at, who, what, period, form, unit, reason, previous_hash, hash)
            values (@Number, @at, @Who, @What, @Period, @Form, @Unit, @Reason, @Previous, @Hash)
            """, new
        {
            entry.Number, at = Instant.Write(entry.At), entry.Who, entry.What, entry.Period, entry.Form, entry.Unit, entry.Reason,
            entry.Previous, entry.Hash,
        }, transaction);
    }
}
