using System.Data.Common;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Texts;
using Dapper;

namespace Consolidator.Storing;

/// <summary>Writes what a drop leaves behind, and what the office decides about a submission.</summary>
public sealed class Ledger(Warehouse warehouse, Phrasebook phrases)
{
    private const string InsertDrop = """
        insert into "drop" (path, unit, sha256, size, last_write, received_at, outcome, code, duplicate_of, schemas)
        values (@Path, @Unit, @Sha256, @Size, @LastWrite, @ReceivedAt, @Outcome, @Code, @DuplicateOf, @Schemas) returning id
        """;

    private const string InsertSubmission = """
        insert into submission (unit, form, period, version, drop_id, state, received_at,
          form_hash, errors, warnings, sheets, cells, likeness, checks)
        values (@Unit, @Form, @Period, @Version, @drop, @State, @receivedAt,
          @FormHash, @errors, @warnings, @Sheets, @Cells, @Likeness, @Checks) returning id
        """;

    private const string InsertEvent = """
        insert into standing_event (at, unit, form, period, cause, before_submission, after_submission, reason)
        select @at, @unit, @form, @period, @cause,
          (select submission from standing where unit = @unit and form = @form and period = @period), @after, @reason
        """;

    private const string InsertReceipt =
        "insert into receipt (drop_id, folder, name, content, made_at) values (@drop, @Folder, @Name, @Content, @at)";

    private const string InsertReply = """
        insert into reply (unit, form, period, code, instance, binding, kind, words, at)
        values (@unit, @form, @period, @Code, @Instance, @Binding, @kind, @Words, @at)
        """;

    /// <summary>Stores one drop whole: after this it is answered for, whatever happens.</summary>
    public Task<(long Drop, long? Submission)> StoreAsync(Filing filing, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var at = Instant.Write(filing.Drop.ReceivedAt);
            var drop = await connection.ExecuteScalarAsync<long>(InsertDrop, new
            {
                filing.Drop.Path, filing.Drop.Unit, filing.Drop.Sha256, filing.Drop.Size,
                LastWrite = Instant.Write(filing.Drop.LastWrite), ReceivedAt = at,
                Outcome = Word(filing.Drop.Outcome), filing.Drop.Code, filing.Drop.DuplicateOf, filing.Drop.Schemas,
            }, transaction);
            long? id = null;
            if (filing.Submission is { } submission)
            {
                id = await connection.ExecuteScalarAsync<long>(InsertSubmission, new
                {
                    submission.Unit, submission.Form, Period = submission.Period.ToString(), submission.Version,
                    drop, State = Word(submission.State), receivedAt = at,
                    submission.FormHash, errors = filing.Findings.Count(finding => finding.Blocks),
                    warnings = filing.Findings.Count(finding => finding.Severity == Severity.Warning),
                    submission.Sheets, submission.Cells, submission.Likeness, submission.Checks,
                }, transaction);
                await InsertObservationsAsync(transaction, id.Value, filing, cancellation);
                foreach (var reply in filing.Replies)
                    await connection.ExecuteAsync(InsertReply, new
                    {
                        unit = submission.Unit, form = submission.Form, period = submission.Period.ToString(),
                        reply.Code, reply.Instance, reply.Binding, kind = Word(reply.Kind), reply.Words, at = Instant.Write(reply.At),
                    }, transaction);
                if (filing.Standing is { } cause)
                    await connection.ExecuteAsync(InsertEvent, new
                    {
                        at, unit = submission.Unit, form = submission.Form, period = submission.Period.ToString(),
                        cause = Word(cause), after = id, reason = (string?)null,
                    }, transaction);
            }
            await InsertFindingsAsync(transaction, drop, id, filing.Findings, cancellation);
            foreach (var answer in filing.Answers)
                await connection.ExecuteAsync(InsertReceipt, new { drop, answer.Folder, answer.Name, answer.Content, at }, transaction);
            return (drop, id);
        }, cancellation);

    /// <summary>A submission judged anew: another return changed, or the office decided something.
    /// With the receipt that tells of it.</summary>
    /// <param name="standing">Set when from now on it counts (<c>Counts</c>), or nothing does any more.</param>
    public Task RejudgeAsync(
        ReturnVersion version, SubmissionState state, string checks, IReadOnlyList<Finding> findings, IReadOnlyList<Answer> answers,
        (StandingCause Cause, bool Counts, string? Reason)? standing, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("delete from finding where submission = @Id", new { version.Id }, transaction);
            await InsertFindingsAsync(transaction, version.Drop, version.Id, findings, cancellation);
            await connection.ExecuteAsync(
                "update submission set state = @state, errors = @errors, warnings = @warnings, checks = @checks where id = @Id", new
            {
                version.Id, state = Word(state), errors = findings.Count(finding => finding.Blocks),
                warnings = findings.Count(finding => finding.Severity == Severity.Warning), checks,
            }, transaction);
            foreach (var answer in answers)
                await connection.ExecuteAsync(InsertReceipt,
                    new { drop = version.Drop, answer.Folder, answer.Name, answer.Content, at = Instant.Write(at) }, transaction);
            if (standing is var (cause, counts, reason))
                await connection.ExecuteAsync(InsertEvent, new
                {
                    at = Instant.Write(at), unit = version.Unit, form = version.Form, period = version.Period.ToString(),
                    cause = Word(cause),
                    after = counts ? version.Id : (long?)null, reason,
                }, transaction);
        }, cancellation);

    /// <summary>A drop that was judged again under other schemas, with the same result.</summary>
    public Task StillAsync(long drop, string schemas, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            """update "drop" set schemas = @schemas where id = @drop""", new { drop, schemas }, transaction), cancellation);

    /// <summary>Checks counted anew, with the same findings.</summary>
    public Task RecountAsync(long submission, string checks, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "update submission set checks = @checks where id = @submission", new { submission, checks }, transaction), cancellation);

    public Task ReplyAsync(UnitCode unit, FormCode form, Period period, Reply reply, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(InsertReply, new
        {
            unit, form, period = period.ToString(), reply.Code, reply.Instance, reply.Binding,
            kind = Word(reply.Kind), reply.Words, at = Instant.Write(reply.At),
        }, transaction), cancellation);

    public Task DeliveredAsync(IReadOnlyList<long> receipts, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "update receipt set delivered_at = @at where id in @receipts",
            new { receipts, at = Instant.Write(at) }, transaction), cancellation);

    /// <summary>What lies in the inbox and isn't taken, with the reason; what lies there no more is forgotten.</summary>
    public Task PassOverAsync(IReadOnlyList<(string Path, string Reason)> ignored, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var known = (await connection.QueryAsync<string>("select path from passed_over", null, transaction)).ToHashSet();
            foreach (var (path, reason) in ignored)
                if (!known.Remove(path))
                    await connection.ExecuteAsync("insert into passed_over (path, reason, first_seen) values (@path, @reason, @at)",
                        new { path, reason, at = Instant.Write(at) }, transaction);
            foreach (var path in known)
                await connection.ExecuteAsync("delete from passed_over where path = @path", new { path }, transaction);
        }, cancellation);

    /// <summary>The office was given notices for these units to send.</summary>
    public Task RemindedAsync(
        IReadOnlyList<(UnitCode Unit, FormCode Form, Period Period)> reminded, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "insert into reminder (unit, form, period, at) values (@Unit, @Form, @period, @at)",
            reminded.Select(one => new { one.Unit, one.Form, period = one.Period.ToString(), at = Instant.Write(at) }),
            transaction), cancellation);

    public Task PassedAsync(DateTimeOffset started, DateTimeOffset ended, string summary, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "insert into pass (started_at, ended_at, summary) values (@started, @ended, @summary)",
            new { started = Instant.Write(started), ended = Instant.Write(ended), summary }, transaction), cancellation);

    private static async Task InsertObservationsAsync(
        DbTransaction transaction, long submission, Filing filing, CancellationToken cancellation)
    {
        await using var insert = new BulkInsert(transaction, "observation",
            "submission", "item", "kind", "value", "decimals", "raw", "words", "sheet", "cell", "cell_row", "cell_column", "converted");
        foreach (var observation in filing.Observations)
        {
            var decimals = filing.Decimals(observation.Item);
            await insert.AddAsync(cancellation, submission, observation.Item, FigureColumns.Kind(observation.Figure),
                observation.Figure is Figure.Number(var value) ? PowersOfTen.Scale(value, decimals) : null, decimals, observation.Raw,
                observation.Figure is Figure.Words(var words) ? words : null,
                observation.Where?.Sheet, observation.Where?.A1, observation.Where?.Row, observation.Where?.Column,
                observation.Converted ? 1 : 0);
        }
    }

    private async Task InsertFindingsAsync(
        DbTransaction transaction, long drop, long? submission, IReadOnlyList<Finding> findings, CancellationToken cancellation)
    {
        await using var insert = new BulkInsert(transaction, "finding",
            "drop_id", "submission", "position", "severity", "code", "item", "instance",
            "sheet", "cell", "value", "message", "suggestion", "asks", "waivable", "binding", "from_rule");
        var position = 0;
        foreach (var finding in findings)
            await insert.AddAsync(cancellation,
                drop, submission, position++, Word(finding.Severity), finding.Code, finding.Item, finding.Instance,
                finding.Where?.Sheet, finding.Where?.A1, finding.Value, phrases.Say(finding.Message),
                finding.Suggestion is { } suggestion ? phrases.Say(suggestion) : null,
                finding.AsksExplanation ? 1 : 0, finding.Waivable ? 1 : 0, finding.Binding, finding.Binding is null ? 0 : 1);
    }

    internal static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    internal static T Of<T>(string word) where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
