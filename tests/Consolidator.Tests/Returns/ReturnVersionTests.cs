using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Returns;

public sealed class ReturnVersionTests
{
    private static ReturnVersion Version(string path, SubmissionState state = SubmissionState.Accepted) => new(
        1, new(new UnitCode("D01"), new FormCode("water"), Period.OfYear(2013)), 1, state, DateTimeOffset.UnixEpoch, path, "h", 1, 1, 9,
        Standing: false, "");

    [Theory]
    [InlineData("D01-水务局/年报.xlsx", "D01-水务局", "年报.xlsx")]
    [InlineData("a/b/c.xlsx", "a/b", "c.xlsx")]
    [InlineData("年报.xlsx", "", "年报.xlsx")]
    public void A_file_has_its_folder_and_its_name(string path, string folder, string name) =>
        Assert.Equal((folder, name), (Version(path).Folder, Version(path).FileName));

    [Theory]
    [InlineData(SubmissionState.Accepted, true)]
    [InlineData(SubmissionState.Explain, true)]
    [InlineData(SubmissionState.Returned, false)]
    [InlineData(SubmissionState.Withdrawn, false)]
    public void A_version_is_taken_unless_it_was_sent_back_or_withdrawn(SubmissionState state, bool taken) =>
        Assert.Equal(taken, Version("x", state).IsTaken);

    [Theory]
    [InlineData("", StandingCause.First)]
    [InlineData("Returned Returned", StandingCause.First)]
    [InlineData("Returned Accepted", StandingCause.Correction)]
    [InlineData("Explain", StandingCause.Correction)]
    [InlineData("Withdrawn", StandingCause.Correction)]
    public void A_new_version_is_a_correction_if_an_earlier_one_was_ever_accepted(string before, StandingCause cause) =>
        Assert.Equal(cause, StandingCauses.OfNewVersion([.. before.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(state => Version("x", Enum.Parse<SubmissionState>(state)))]));

    [Fact]
    public void A_return_is_written_by_unit_form_and_period() => Assert.Equal("D01/water/2013", Version("x").Return.ToString());
}
