using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Journal;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Storing;

/// <summary>What a judgement uses: earlier versions, other returns that rules refer to, and other units with the same content.</summary>
public sealed class ReturnContextsTests : IAsyncLifetime
{
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private Task<ReturnContext> ReadAsync(string unit = "D01", int year = 2013, string? sha256 = null, string? likeness = null) =>
        _fresh.Tables.Contexts.ReadAsync(
            _fresh.Catalog.Registry[new UnitCode(unit)]!, _fresh.Catalog[FreshWarehouse.Small]!, Period.OfYear(year), sha256, likeness,
            Cancellation);

    private async Task SealAsync(int year)
    {
        var run = await _fresh.RunAsync();
        var collected = (await _fresh.Tables.Runs.AllAsync(Cancellation)).Single(one => one.Period == Period.OfYear(year));
        await _fresh.Tables.Seals.SealAsync(
            [new(0, collected.Period, collected.Form, new(run, collected.LatestEvent, "f1", "r1"), FreshWarehouse.Noon, null)], [],
            new(DecisionKind.Seal, new("王"), FreshWarehouse.Noon, collected.Period, null, null, ""), Cancellation);
    }

    private static string Shown(OtherReturns others) => string.Join(", ", others.Standing.Select(one =>
        $"{one.Of?.Value ?? "own"} {one.Period} W04={one.Observations.GetValueOrDefault(new ItemCode("W04"))?.Raw}"
        + (one.Sealed ? " sealed" : "")));

    [Fact]
    public async Task A_first_return_has_no_context()
    {
        var context = await ReadAsync(sha256: "x", likeness: "y");
        Assert.Equal((0, "", 0, 0, false), (context.Versions.Count, Shown(context.Others), context.Replies.Count,
            context.StandingObservations.Count, context.Frozen));
        Assert.Equal((null, null), (context.SameFile, context.SameFigures));
    }

    [Fact]
    public async Task The_context_contains_all_versions_and_the_figures_of_the_standing_one()
    {
        await _fresh.FileAsync(Id, 1, "W01=12 W02=1.5", standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, "W01=99", SubmissionState.Returned);
        var context = await ReadAsync();
        Assert.Equal((2, 1), (context.Latest?.Number, context.Standing?.Number));
        // As typed: a sentence must not show zeros that nobody typed.
        Assert.Equal(["W01 12", "W02 1.5"], context.StandingObservations.Select(one =>
            FormattableString.Invariant($"{one.Item} {((Figure.Number)one.Figure).Value}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rules_use_the_standing_return_of_the_year_before()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 1, "W04=2", standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 2, "W04=7", standing: StandingCause.Correction);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 3, "W04=8", SubmissionState.Returned);
        await _fresh.FileAsync(FreshWarehouse.Id("D02", 2012), 1, "W04=5", standing: StandingCause.First);
        Assert.Equal("own 2012 W04=7", Shown((await ReadAsync()).Others));
        Assert.Equal("", Shown((await ReadAsync(year: 2014)).Others));
    }

    [Fact]
    public async Task A_sealed_version_of_the_year_before_takes_precedence_over_a_later_one()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 1, "W04=2", standing: StandingCause.First);
        await SealAsync(2012);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 2, "W04=7", standing: StandingCause.Erratum);
        Assert.Equal("own 2012 W04=2 sealed", Shown((await ReadAsync()).Others));
        await SealAsync(2012);
        Assert.Equal("own 2012 W04=7 sealed", Shown((await ReadAsync()).Others));
    }

    [Fact]
    public async Task A_first_return_let_in_by_an_erratum_is_used()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D02", 2012), 1, standing: StandingCause.First);
        await SealAsync(2012);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 1, "W04=7", standing: StandingCause.Erratum);
        Assert.Equal("own 2012 W04=7", Shown((await ReadAsync()).Others));
    }

    [Fact]
    public async Task The_returns_of_sub_units_are_used_too()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D0101"), 1, "W04=3", standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("D0101", 2012), 1, "W04=4", standing: StandingCause.First);
        var others = (await ReadAsync()).Others;
        Assert.Equal("D0101 2013 W04=3", Shown(others));
        Assert.Equal(["水厂"], others.Children.Select(child => child.Name));
        Assert.Empty((await ReadAsync("D0101")).Others.Children);
    }

    [Fact]
    public async Task A_failure_that_is_a_warning_of_the_standing_return_is_conceded()
    {
        Finding Failed(string binding, Severity severity) => new("R1", severity, new Sentence("said", "…")) { Binding = binding };
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First, change: filing => filing with
        {
            Findings = [Failed("b1", Severity.Warning), Failed("b2", Severity.Info), FreshWarehouse.Found(FindingKinds.TextTwice)],
        });
        await _fresh.FileAsync(Id, 2, state: SubmissionState.Returned,
            change: filing => filing with { Findings = [Failed("b3", Severity.Warning)] });
        Assert.Equal(["b1"], (await ReadAsync()).Others.Conceded);
    }

    [Fact]
    public async Task Replies_are_listed_in_order_and_belong_to_one_return_only()
    {
        Reply Reply(string words, string? by = null) =>
            new(by is null ? ReplyKind.Explanation : ReplyKind.Waiver, "R1", "np", "b1", words, FreshWarehouse.Noon) { By = by };
        await _fresh.FileAsync(Id, 1, change: filing => filing with { Replies = [Reply("先"), Reply("后", "王科长")] });
        await _fresh.FileAsync(Id, 2, change: filing => filing with { Replies = [Reply("再")] });
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2014), 1, change: filing => filing with { Replies = [Reply("明年")] });
        Assert.Equal([Reply("先"), Reply("后", "王科长"), Reply("再")], (await ReadAsync()).Replies);
    }

    [Fact]
    public async Task The_latest_other_unit_with_the_same_file_is_named()
    {
        Filing Same(Filing filing) => filing with { Drop = filing.Drop with { Sha256 = "same" } };
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, change: Same);
        var version = await _fresh.FileAsync(FreshWarehouse.Id("150102"), 1, change: Same);
        await _fresh.FileAsync(Id, 1, change: Same);
        await _fresh.StoreAsync(_fresh.Drop("无主.xlsx", null, DropOutcome.Operator, "same"));
        Assert.Equal(new SameContent(new("150102"), version), (await ReadAsync(sha256: "same")).SameFile);
        Assert.Null((await ReadAsync()).SameFile);
        await _fresh.StoreAsync(_fresh.Drop("D02/副本.xlsx", "D02", DropOutcome.Refused, "same"));
        Assert.Equal(new SameContent(new("D02"), null), (await ReadAsync(sha256: "same")).SameFile);
    }

    [Fact]
    public async Task Same_figures_are_found_only_in_standing_returns_of_the_same_form_and_period()
    {
        Filing Alike(Filing filing) => filing with { Submission = filing.Submission! with { Likeness = "alike" } };
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, state: SubmissionState.Returned, change: Alike);
        await _fresh.FileAsync(FreshWarehouse.Id("D02", 2014), 1, standing: StandingCause.First, change: Alike);
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First, change: Alike);
        Assert.Null((await ReadAsync(likeness: "alike")).SameFigures);
        var version = await _fresh.FileAsync(FreshWarehouse.Id("150102"), 1, standing: StandingCause.First, change: Alike);
        Assert.Equal(new SameContent(new("150102"), version), (await ReadAsync(likeness: "alike")).SameFigures);
        Assert.Null((await ReadAsync(likeness: "other")).SameFigures);
    }

    [Fact]
    public async Task After_the_seal_a_return_is_frozen_until_an_erratum_for_its_unit()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        Assert.False((await ReadAsync()).Frozen);
        await SealAsync(2013);
        Assert.True((await ReadAsync()).Frozen);
        Assert.False((await ReadAsync(year: 2014)).Frozen);
    }
}
