using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>A row of <c>submission</c> with its drop, as the database gives it.</summary>
/// <remarks>Properties, not a constructor: SQLite tells no type of a computed column while there is no row, and Dapper would find
/// no constructor.</remarks>
internal record VersionRow
{
    /// <summary>Of a submission <c>s</c>, its drop <c>d</c> and what stands of it, <c>t</c>.</summary>
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
