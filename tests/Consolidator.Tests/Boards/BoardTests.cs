using System.Globalization;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Boards;

/// <summary>Who has filed what, who is late, whom to remind, and what prevents a seal.</summary>
public sealed class BoardTests : IDisposable
{
    private static readonly TimeZoneInfo City = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly Period Year = Period.OfYear(2013);

    private readonly Schemas _schemas = new(
        units: """
            city: {code: "150100", name: 某市}
            units:
              - {code: "150102", name: 东区, kind: district}
              - {code: D01, name: 水务局, kind: department}
              - {code: D02, name: 教育局, kind: department, until: 2013-12-30}
              - {code: D03, name: 水厂, kind: department, parent: D01}

            """,
        collections: """
            collections:
              - {form: small, periods: [2013], of: [district, department], due: {department: 2014-01-26}}
              - {form: small, periods: [2014], of: [department]}

            """);

    public void Dispose() => _schemas.Dispose();

    private static ReturnStatus Status(
        SubmissionState state, string unit = "D01", int version = 1, int? standing = 1, string? counted = "2014-01-26T15:59:59Z",
        int year = 2013, int errors = 0) => new(
            new(1, new(new UnitCode(unit), new FormCode("small"), Period.OfYear(year)), version, state, At("2014-01-26T15:59:59Z"),
                "D01-水务局/年报.xlsx", "h", 1, 1, 9, standing == version, ""),
            standing, errors, 0, counted is null ? null : At(counted), version, 0, 0, 0, false);

    private IReadOnlyList<BoardRow> Board(Period? period, params IReadOnlyList<ReturnStatus> filed) =>
        Boards.Board.Build(_schemas.Load(), filed, new Dictionary<ReturnId, DateTimeOffset>(), period, City);

    private BoardRow Row(ReturnStatus status) => Board(Year, status).Single(row => row.Unit.Code.Value == "D01");

    [Fact]
    public void Every_unit_that_existed_on_the_last_day_of_the_period_has_a_row_in_the_order_of_the_registry()
    {
        var board = Board(Year);
        Assert.Equal(["150102", "D01", "D03"], board.Select(row => row.Unit.Code.Value));
        Assert.All(board, row => Assert.Equal(BoardState.Missing, row.State));
        Assert.Equal(["", "水务局"], board.Skip(1).Select(row => row.Container?.Name ?? ""));
    }

    [Fact]
    public void Without_a_period_the_board_shows_periods_with_a_due_date_or_a_return()
    {
        Assert.Equal(["2013"], Board(null).Select(row => $"{row.Period}").Distinct());
        Assert.Equal(["2013", "2014"], Board(null, Status(SubmissionState.Returned, year: 2014)).Select(row => $"{row.Period}").Distinct());
        Assert.Equal(["2014"], Board(Period.OfYear(2014)).Select(row => $"{row.Period}").Distinct());
    }

    [Theory]
    [InlineData(SubmissionState.Returned, "returned", false)]
    [InlineData(SubmissionState.Accepted, "accepted", true)]
    [InlineData(SubmissionState.Explain, "explain", true)]
    [InlineData(SubmissionState.Withdrawn, "missing", false)]
    public void A_row_shows_the_state_of_the_latest_version(SubmissionState latest, string state, bool taken)
    {
        var row = Row(Status(latest));
        Assert.Equal((state, taken), (row.State.Word, row.State.IsTaken));
    }

    [Theory]
    [InlineData(SubmissionState.Accepted, 2, 1, true)]
    [InlineData(SubmissionState.Explain, 1, null, true)]
    [InlineData(SubmissionState.Accepted, 2, 2, false)]
    [InlineData(SubmissionState.Returned, 2, 1, false)]
    public void An_accepted_version_that_does_not_count_came_after_the_seal(
        SubmissionState latest, int version, int? standing, bool after) =>
        Assert.Equal(after, Row(Status(latest, version: version, standing: standing)).AfterSeal);

    [Theory]
    [InlineData("2014-01-26T15:59:59Z", true)]
    [InlineData("2014-01-26T16:00:00Z", false)]
    public void A_return_is_on_time_if_its_first_accepted_version_came_by_the_due_day_in_the_city(string counted, bool onTime) =>
        Assert.Equal(onTime, Row(Status(SubmissionState.Accepted, counted: counted)).OnTime);

    [Fact]
    public void A_withdrawn_return_and_one_without_a_due_day_are_neither_on_time_nor_late()
    {
        Assert.Null(Row(Status(SubmissionState.Withdrawn)).OnTime);
        Assert.Null(Board(Year, Status(SubmissionState.Accepted, "150102")).Single(row => row.Unit.Code.Value == "150102").OnTime);
        Assert.True(Row(Status(SubmissionState.Returned, counted: null)).OnTime);
    }

    [Theory]
    [InlineData(SubmissionState.Accepted, "2014-01-28T02:00:00Z", "2014-03-01", false, 2)]
    [InlineData(SubmissionState.Accepted, "2014-01-20T02:00:00Z", "2014-03-01", true, null)]
    [InlineData(SubmissionState.Returned, null, "2014-01-26", null, null)]
    [InlineData(SubmissionState.Returned, null, "2014-01-27", false, 1)]
    [InlineData(SubmissionState.Withdrawn, "2014-01-20T02:00:00Z", "2014-01-28", false, 2)]
    public void Days_late_are_counted_from_the_due_day_to_the_first_acceptance_or_to_today(
        SubmissionState state, string? counted, string today, bool? onTime, int? late)
    {
        var timely = Assert.Single(Timeliness.Assess([Row(Status(state, counted: counted))], Day(today), City));
        Assert.Equal((onTime, late), (timely.OnTime, timely.DaysLate));
    }

    [Fact]
    public void Missing_and_returned_units_are_reminded_latest_first_unless_a_file_is_unprocessed()
    {
        var board = Board(Year, Status(SubmissionState.Returned, "D01", standing: null, errors: 3));
        string Drafted(string today, params UnitCode[] waiting) => string.Join(' ',
            Reminder.Draft(board, waiting.ToHashSet(), Day(today))
                .Select(one => FormattableString.Invariant($"{one.Row.Unit.Code}:{one.Days}")));
        Assert.Equal("D01:2 D03:2 150102:", Drafted("2014-01-24"));
        Assert.Equal("D01:-2 D03:-2 150102:", Drafted("2014-01-28"));
        Assert.Equal("D03:2 150102:", Drafted("2014-01-24", new UnitCode("D01")));
    }

    [Theory]
    [InlineData("2014-01-24", "2014-01-26", "还有 2 天")]
    [InlineData("2014-01-26", "2014-01-26", "还有 0 天")]
    [InlineData("2014-01-28", "2014-01-26", "已逾期 2 天")]
    public void A_notice_gives_the_due_day_and_the_days_until_or_since(string today, string due, string far)
    {
        var notice = Phrasebook.Chinese.Say(Reminder.Draft(Board(Year), new HashSet<UnitCode>(), Day(today))[0].Notice);
        Assert.Contains("水务局", notice, StringComparison.Ordinal);
        Assert.Contains(due, notice, StringComparison.Ordinal);
        Assert.Contains(far, notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SubmissionState.Accepted, 1, "")]
    [InlineData(SubmissionState.Returned, null, "seal-returned")]
    [InlineData(SubmissionState.Withdrawn, null, "seal-missing")]
    [InlineData(SubmissionState.Returned, 1, "seal-correction-returned")]
    [InlineData(SubmissionState.Explain, 1, "seal-unexplained")]
    public void Each_obstacle_to_a_seal_is_named(SubmissionState state, int? standing, string expected)
    {
        var row = Row(Status(state, version: 2, standing: standing));
        Assert.Equal(expected, string.Join(' ', Obstacles.Find([row], null).Select(obstacle => obstacle.Key)));
        Assert.Empty(Obstacles.Find([row], new FormCode("other")));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
