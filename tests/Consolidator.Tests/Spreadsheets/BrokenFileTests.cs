using Consolidator.Findings;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Spreadsheets;

/// <summary>A broken file is refused as broken; only a fault of the program is told as one.</summary>
public sealed class BrokenFileTests
{
    [Fact]
    public void Broken_bytes_are_told_to_the_unit_as_a_damaged_file() =>
        Assert.Equal("file-damaged", Assert.Single(WorkbookReader.Guard(() => throw new InvalidDataException()).Findings).Code);

    [Fact]
    public void A_fault_of_the_program_is_told_as_one_and_handed_on_to_be_logged()
    {
        var fault = new KeyNotFoundException();
        var reading = WorkbookReader.Guard(() => throw fault);
        var finding = Assert.Single(reading.Findings);
        Assert.Same(fault, reading.Fault);
        Assert.True(finding.Is(FindingKinds.ReaderFault));
        Assert.Equal(nameof(KeyNotFoundException), finding.Value);
    }

    [Theory]
    [InlineData("xls")]
    [InlineData("xlsx")]
    public void No_broken_workbook_shows_a_fault_of_the_program(string kind)
    {
        var whole = kind == "xls"
            ? new XlsBuilder().Number(1, 1, 1).Number(2, 1, 275).Bytes()
            : XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>主动公开</t></is></c><c r=\"B1\"><v>5</v></c></row>");
        var random = new Random(20131231);
        for (var mutant = 0; mutant < 4_000; mutant++)
        {
            var bytes = whole.ToArray();
            for (var changes = random.Next(1, 8); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (mutant % 5 == 0) bytes = bytes[..random.Next(bytes.Length)];
            var fault = WorkbookReader.Read(bytes, "年报." + kind).Fault;
            Assert.True(fault is null, $"Mutant {mutant}: {fault}");
        }
    }
}
