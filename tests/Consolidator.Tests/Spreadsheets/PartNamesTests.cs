using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets;

public sealed class PartNamesTests
{
    [Theory]
    [InlineData("", "_rels/.rels")]
    [InlineData("xl/workbook.xml", "xl/_rels/workbook.xml.rels")]
    [InlineData("workbook.xml", "_rels/workbook.xml.rels")]
    public void Relationships_of_a_part_are_in_a_file_next_to_it(string part, string file) =>
        Assert.Equal(file, PartNames.RelationshipsOf(part));

    [Theory]
    [InlineData("", "xl/workbook.xml", "xl/workbook.xml")]
    [InlineData("xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml")]
    [InlineData("xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "../comments1.xml", "xl/comments1.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "..\\comments1.xml", "xl/comments1.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "./a/../../b.xml", "xl/b.xml")]
    [InlineData("xl/workbook.xml", "../../../etc/x.xml", "etc/x.xml")]
    [InlineData("xl/workbook.xml", "worksheets/%E8%A1%A81.xml", "xl/worksheets/表1.xml")]
    public void A_target_is_resolved_relative_to_the_folder_of_its_part(string part, string target, string name) =>
        Assert.Equal(name, PartNames.Resolve(part, target));

    [Theory]
    [InlineData("xl/workbook.xml", "xl/worksheets/sheet1.xml", "worksheets/sheet1.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "xl/comments1.xml", "../comments1.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "other/表 1.xml", "../../other/%E8%A1%A8%201.xml")]
    [InlineData("workbook.xml", "sheet.xml", "sheet.xml")]
    public void A_relative_target_resolves_to_the_part_it_was_made_from(string part, string other, string target)
    {
        Assert.Equal(target, PartNames.Relative(part, other));
        Assert.Equal(other, PartNames.Resolve(part, target));
    }
}
