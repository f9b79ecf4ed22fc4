using System.Globalization;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Storing;

/// <summary>A version of a return is read back as it was stored.</summary>
public sealed class SubmissionTableTests : IAsyncLifetime
{
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SubmissionTable Submissions => _fresh.Tables.Submissions;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    [Theory]
    [InlineData("W01=12", "number|12|0|12|", "12")]
    [InlineData("W01=0", "number|0|0|0|", "0")]
    [InlineData("W01=-3", "number|-3|0|-3|", "-3")]
    [InlineData("W02=1.5", "number|150|2|1.5|", "1.5")]
    [InlineData("W02=1204.50", "number|120450|2|1204.50|", "1204.50")]
    [InlineData("W02=92233720368547758.07", "number|9223372036854775807|2|92233720368547758.07|", "92233720368547758.07")]
    [InlineData("L1=是", "words||0|是|是", "是")]
    [InlineData("W01=", "blank||0||", "")]
    [InlineData("W01=/", "not-applicable||0|/|", "/")]
    [InlineData("W01=?", "unreadable||0|?|", "?")]
    public async Task A_figure_is_stored_with_its_kind_and_a_number_as_a_scaled_integer(
        string figure, string stored, string read)
    {
        var version = await _fresh.FileAsync(Id, 1, figure);
        Assert.Equal([stored], _fresh.Query("select kind, value, decimals, raw, words from observation"));
        var observation = Assert.Single(await Submissions.ObservationsAsync(version, Cancellation));
        Assert.Equal((read, figure.Split('=')[0]), (observation.Raw, observation.Item.Value));
        Assert.Equal(read, observation.Figure switch
        {
            Figure.Number(var number) => number.ToString(CultureInfo.InvariantCulture),
            Figure.Words(var words) => words,
            Figure.Blank => "",
            Figure.NotApplicable => "/",
            _ => "?",
        });
    }

    [Fact]
    public async Task An_observation_keeps_its_cell_and_whether_it_was_converted_from_text()
    {
        var typed = new Observation(new ItemCode("W01"), new Figure.Number(1234), "１，２３４件", new CellPosition("表 '1'", 27, 28), true);
        var absent = new Observation(new ItemCode("W03"), new Figure.Blank(), "", null);
        var version = await _fresh.FileAsync(Id, 1, change: filing => filing with { Observations = [typed, absent] });
        Assert.Equal([typed, absent], (await Submissions.ObservationsAsync(version, Cancellation)).OrderBy(one => one.Item.Value));
        Assert.Equal(["表 '1'|AB27|27|28|1", "||||0"],
            _fresh.Query("select sheet, cell, cell_row, cell_column, converted from observation order by item"));
    }

    [Fact]
    public async Task A_return_with_more_decimals_than_declared_is_not_stored_at_all()
    {
        await Assert.ThrowsAsync<OverflowException>(() => _fresh.FileAsync(Id, 1, "W01=1 W02=1.505"));
        Assert.Equal("", _fresh.Rows());
    }

    [Fact]
    public async Task Findings_keep_their_order_and_all_their_fields()
    {
        var rule = new Finding("R1", Severity.Warning, new Sentence("said", "上年结转应等于上年的结转下年"),
            new CellPosition("表1", 5, 2), "5", new ItemCode("W03"))
        {
            AsksExplanation = true, Waivable = true, Instance = "np", Binding = "abc", Suggestion = new Sentence("said", "是否漏填？"),
        };
        var file = FindingKinds.BlankCopy.Create("表2");
        var version = await _fresh.FileAsync(Id, 1, change: filing => filing with { Findings = [rule, file] });
        var read = await Submissions.FindingsAsync(version, Cancellation);
        Assert.Equal(["R1", "blank-copy"], read.Select(finding => finding.Code));
        Assert.Equal(
            (rule.Severity, rule.Where, rule.Value, rule.Item, true, true, "np", "abc"),
            (read[0].Severity, read[0].Where, read[0].Value, read[0].Item, read[0].AsksExplanation, read[0].Waivable, read[0].Instance,
                read[0].Binding));
        Assert.Equal("上年结转应等于上年的结转下年 是否漏填？",
            Assert.Single(await Submissions.ListFindingsAsync(null, null, Cancellation), listed => listed.Code == "R1").Message);
        Assert.Equal((null, null, null, false, false, null, null), (read[1].Where, read[1].Value, read[1].Item, read[1].AsksExplanation,
            read[1].Waivable, read[1].Instance, read[1].Binding));
        Assert.Equal(
            ["R1|warning|1", "blank-copy|info|0"], _fresh.Query("select code, severity, from_rule from finding order by position"));
    }

    [Fact]
    public async Task A_finding_is_read_back_as_the_unit_received_it()
    {
        var finding = FindingKinds.SameFileElsewhere.Create("财政局");
        var version = await _fresh.FileAsync(Id, 1, change: filing => filing with { Findings = [finding] });
        var told = Phrasebook.Chinese.Say(finding.Message);
        var english = new Phrasebook(CultureInfo.GetCultureInfo("en"));
        Assert.Equal(told, english.Say(Assert.Single(await Submissions.FindingsAsync(version, Cancellation)).Message));
    }

    [Fact]
    public async Task Versions_are_listed_in_order_and_the_standing_one_is_marked()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, state: SubmissionState.Returned);
        await _fresh.FileAsync(Id, 10, standing: StandingCause.Correction);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2014), 1, standing: StandingCause.First);
        var versions = await Submissions.VersionsAsync(Id, Cancellation);
        Assert.Equal(
            ["1 Accepted False", "2 Returned False", "10 Accepted True"],
            versions.Select(version => $"{version.Number} {version.State} {version.Standing}"));
        Assert.Equal(("D01", "2013v10.xlsx", 1, 9), (versions[^1].Folder, versions[^1].FileName, versions[^1].Sheets, versions[^1].Cells));
        Assert.Equal("3 checks: 2 hold, 1 errors, 0 warnings, 0 skipped, 0 blocked", versions[^1].Checks);
        Assert.Equal(versions[1], await Submissions.FindAsync(versions[1].Id, Cancellation));
        Assert.Null(await Submissions.FindAsync(99, Cancellation));
        Assert.Empty(await Submissions.VersionsAsync(FreshWarehouse.Id("150102"), Cancellation));
    }

    [Fact]
    public async Task A_version_number_is_used_only_once()
    {
        await _fresh.FileAsync(Id, 1);
        var rows = _fresh.Rows();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => _fresh.FileAsync(Id, 1));
        Assert.Equal(rows, _fresh.Rows());
    }

    [Fact]
    public async Task Only_a_latest_version_with_figures_that_the_office_did_not_return_is_returned_for_errors()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 1, state: SubmissionState.Returned);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2013), 1, state: SubmissionState.Returned);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2013), 2);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2014), 1, state: SubmissionState.Returned,
            change: filing => filing with { Findings = [FreshWarehouse.Found(FindingKinds.ReturnedByOffice)] });
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2015), 1, figures: "", state: SubmissionState.Returned);
        await _fresh.FileAsync(FreshWarehouse.Id("D02", 2012), 1, state: SubmissionState.Returned);
        Assert.Equal(
            ["D01/small/2012"],
            (await Submissions.ReturnedForErrorsAsync(new UnitCode("D01"), Cancellation)).Select(version => version.Return.ToString()));
    }

    [Fact]
    public async Task A_listing_shows_only_findings_of_the_latest_version_by_period_and_unit()
    {
        Filing With(Filing filing, params Finding[] findings) => filing with { Findings = findings };
        var text = FreshWarehouse.Found(FindingKinds.TextTwice);
        await _fresh.FileAsync(FreshWarehouse.Id("D02", 2014), 1, change: filing => With(filing, text));
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, change: filing => With(filing, FreshWarehouse.Found(FindingKinds.NotWhole)));
        await _fresh.FileAsync(Id, 1, change: filing => With(filing, FreshWarehouse.Found(FindingKinds.Negative)));
        var (whole, negative) = (FreshWarehouse.Found(FindingKinds.NotWhole), FreshWarehouse.Found(FindingKinds.Negative));
        await _fresh.FileAsync(Id, 2, change: filing => With(filing, whole, negative));
        async Task<IEnumerable<string>> ListAsync(Period? period, UnitCode? unit) =>
            (await Submissions.ListFindingsAsync(period, unit, Cancellation))
                .Select(finding => $"{finding.Return.Period} {finding.Return.Unit} v{finding.Version} {finding.Code}");
        Assert.Equal(["2013 D01 v2 not-whole", "2013 D01 v2 negative", "2013 D02 v1 not-whole", "2014 D02 v1 text-twice"],
            await ListAsync(null, null));
        Assert.Equal(["2013 D02 v1 not-whole", "2014 D02 v1 text-twice"], await ListAsync(null, new UnitCode("D02")));
        Assert.Equal(["2014 D02 v1 text-twice"], await ListAsync(Period.OfYear(2014), null));
        Assert.Empty(await ListAsync(Period.OfQuarter(2013, 1), null));
    }

    [Fact]
    public async Task Only_the_files_and_texts_of_a_unit_count_as_filed_by_it()
    {
        await _fresh.FileAsync(Id, 1, "X1=管网老化。", change: filing => filing with { Drop = filing.Drop with { Sha256 = "file" } });
        async Task<bool> HasFiledAsync(string unit, string hash) =>
            await Submissions.HasFiledAsync(new UnitCode(unit), hash, Digest.Of, Cancellation);
        Assert.True(await HasFiledAsync("D01", "file"));
        Assert.True(await HasFiledAsync("D01", Digest.Of("管网老化。")));
        Assert.False(await HasFiledAsync("D01", Digest.Of("管网老化")));
        Assert.False(await HasFiledAsync("D02", "file"));
        Assert.False(await HasFiledAsync("D02", Digest.Of("管网老化。")));
    }
}
