using System.Data.Common;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Texts;
using Dapper;

namespace Consolidator.Storing;

/// <summary>Writes the results of a drop or of a second judgement to the tables of returns, each in one transaction.</summary>
public sealed class ReturnWriter(Warehouse warehouse, Phrasebook phrases)
{
    private const string InsertDrop = """
        insert into "drop" (path, unit, sha256, size, last_write, received_at, outcome, code, duplicate_of, schemas)
        values (@Path, @Unit, @Sha256, @Size, @LastWrite, @ReceivedAt, @Outcome, @Code, @DuplicateOf, @Schemas) returning id
        """;

    private const string InsertSubmission = """
        insert into submission (unit, form, period, version, drop_id, state, received_at,
          form_hash, errors, warnings, sheets, cells, likeness, checks)
        values (@Unit, @Form, @Period, @Version, @drop, @State, @at,
          @FormHash, @errors, @warnings, @Sheets, @Cells, @Likeness, @checks) returning id
        """;

    private const string InsertEvent = """
        insert into standing_event (at, unit, form, period, cause, before_submission, after_submission, reason)
        select @at, @Unit, @Form, @Period, @cause,
          (select submission from standing where unit = @Unit and form = @Form and period = @Period), @after, @reason
        """;

    private const string InsertReceipt =
        "insert into receipt (drop_id, folder, name, content, made_at) values (@drop, @Folder, @Name, @Content, @at)";

    private const string InsertReply = """
        insert into reply (unit, form, period, code, instance, binding, kind, words, at, actor)
        values (@unit, @form, @period, @Code, @Instance, @Binding, @kind, @Words, @at, @By)
        """;

    /// <summary>Stores one drop with all its results. Once stored, its answers are delivered even if the program stops.</summary>
    public Task StoreAsync(Filing filing, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var at = Instant.Write(filing.Drop.ReceivedAt);
            var drop = await transaction.Connection!.ExecuteScalarAsync<long>(InsertDrop, new
            {
                filing.Drop.Path, filing.Drop.Unit, filing.Drop.Sha256, filing.Drop.Size,
                LastWrite = Instant.Write(filing.Drop.LastWrite), ReceivedAt = at,
                Outcome = StoredWords.Write(filing.Drop.Outcome), filing.Drop.Code, filing.Drop.DuplicateOf, filing.Drop.Schemas,
            }, transaction);
            var id = filing.Submission is { } submission
                ? await InsertSubmissionAsync(transaction, drop, submission, filing, cancellation) : (long?)null;
            await InsertFindingsAsync(transaction, drop, id, filing.Findings, cancellation);
            await InsertAnswersAsync(transaction, drop, filing.Answers, at);
        }, cancellation);

    private static async Task<long> InsertSubmissionAsync(
        DbTransaction transaction, long drop, Submission submission, Filing filing, CancellationToken cancellation)
    {
        var at = Instant.Write(filing.Drop.ReceivedAt);
        var id = await transaction.Connection!.ExecuteScalarAsync<long>(InsertSubmission, new
        {
            submission.Return.Unit, submission.Return.Form, submission.Return.Period, submission.Version,
            drop, State = StoredWords.Write(submission.State), at,
            submission.FormHash, errors = Errors(filing.Findings), warnings = Warnings(filing.Findings),
            submission.Size.Sheets, submission.Size.Cells, submission.Likeness, checks = submission.Checks.ToString(),
        }, transaction);
        await InsertObservationsAsync(transaction, id, filing, cancellation);
        await InsertRepliesAsync(transaction, submission.Return, filing.Replies);
        if (filing.Standing is { } cause)
            await InsertEventAsync(transaction, submission.Return, new(cause, true, null), id, at);
        return id;
    }

    /// <summary>Stores a second judgement with its answers and with the decision that caused it.</summary>
    public Task RejudgeAsync(Rejudgement judged, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var (version, at) = (judged.Version, Instant.Write(judged.At));
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("delete from finding where submission = @Id", new { version.Id }, transaction);
            await InsertFindingsAsync(transaction, version.Drop, version.Id, judged.Findings, cancellation);
            await connection.ExecuteAsync(
                "update submission set state = @state, errors = @errors, warnings = @warnings, checks = @checks where id = @Id",
                new
                {
                    version.Id, state = StoredWords.Write(judged.State),
                    errors = Errors(judged.Findings), warnings = Warnings(judged.Findings), checks = judged.Checks.ToString(),
                }, transaction);
            await InsertAnswersAsync(transaction, version.Drop, judged.Answers, at);
            await InsertRepliesAsync(transaction, version.Return, judged.Replies);
            if (judged.Standing is { } standing) await InsertEventAsync(transaction, version.Return, standing, version.Id, at);
            if (judged.Decision is { } decision) await JournalTable.AppendAsync(transaction, decision);
        }, cancellation);

    /// <summary>Stores a new count of the checks when the findings did not change.</summary>
    public Task RecountAsync(long submission, CheckCount checks, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "update submission set checks = @checks where id = @submission", new { submission, checks = checks.ToString() }, transaction),
                cancellation);

    private static int Errors(IReadOnlyList<Finding> findings) => findings.Count(finding => finding.Blocks);

    private static int Warnings(IReadOnlyList<Finding> findings) => findings.Count(finding => finding.Severity == Severity.Warning);

    private static Task InsertEventAsync(DbTransaction transaction, ReturnId id, StandingSwitch standing, long version, string at) =>
        transaction.Connection!.ExecuteAsync(InsertEvent, new
        {
            at, id.Unit, id.Form, id.Period, cause = StoredWords.Write(standing.Cause),
            after = standing.Counts ? version : (long?)null, reason = standing.Reason,
        }, transaction);

    private static async Task InsertAnswersAsync(DbTransaction transaction, long drop, IReadOnlyList<Answer> answers, string at)
    {
        foreach (var answer in answers)
            await transaction.Connection!.ExecuteAsync(
                InsertReceipt, new { drop, answer.Folder, answer.Name, answer.Content, at }, transaction);
    }

    private static async Task InsertRepliesAsync(DbTransaction transaction, ReturnId id, IReadOnlyList<Reply> replies)
    {
        foreach (var reply in replies)
            await transaction.Connection!.ExecuteAsync(InsertReply, new
            {
                unit = id.Unit, form = id.Form, period = id.Period, reply.Code, reply.Instance, reply.Binding,
                kind = StoredWords.Write(reply.Kind), reply.Words, at = Instant.Write(reply.At), reply.By,
            }, transaction);
    }

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
        foreach (var (position, finding) in findings.Index())
            await insert.AddAsync(cancellation,
                drop, submission, position, StoredWords.Write(finding.Severity), finding.Code, finding.Item, finding.Instance,
                finding.Where?.Sheet, finding.Where?.A1, finding.Value, phrases.Say(finding.Message),
                finding.Suggestion is { } suggestion ? phrases.Say(suggestion) : null,
                finding.AsksExplanation ? 1 : 0, finding.Waivable ? 1 : 0, finding.Binding, finding.Binding is null ? 0 : 1);
    }
}
