using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>A row of <c>submission</c> with its drop.</summary>
/// <remarks>It has properties and no constructor: when a result is empty, SQLite reports no type for computed columns, and Dapper
/// would not find a matching constructor.</remarks>
internal record VersionRow
{
    /// <summary>Columns of a submission <c>s</c>, its drop <c>d</c> and its row in <c>standing</c>, <c>t</c>.</summary>
    public const string Columns = """
        s.id as Id, s.unit as Unit, s.form as Form, s.period as Period, s.version as Number, s.state as State, s.received_at as ReceivedAt,
        d.path as Path, d.sha256 as Sha256, d.id as DropId, s.sheets as Sheets, s.cells as Cells,
        case when t.submission = s.id then 1 else 0 end as Standing, s.checks as Checks
        """;

    public const string Select = $"""
        select {Columns}
        from submission s join "drop" d on d.id = s.drop_id left join standing t on t.submission = s.id
        """;

    public long Id { get; init; }
    public string Unit { get; init; } = "";
    public string Form { get; init; } = "";
    public string Period { get; init; } = "";
    public long Number { get; init; }
    public string State { get; init; } = "";
    public string ReceivedAt { get; init; } = "";
    public string Path { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public long DropId { get; init; }
    public long Sheets { get; init; }
    public long Cells { get; init; }
    public long Standing { get; init; }
    public string Checks { get; init; } = "";

    public ReturnVersion Version => new(
        Id, new(new(Unit), new(Form), StoredPeriod.Read(Period)), (int)Number, StoredWords.Read<SubmissionState>(State),
        Instant.Read(ReceivedAt), Path, Sha256, DropId, (int)Sheets, (int)Cells, Standing == 1, Checks);
}
