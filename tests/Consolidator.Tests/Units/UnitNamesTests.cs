using Consolidator.Codes;

namespace Consolidator.Units;

/// <summary>Which unit a folder, a cover or a file name refers to; an unclear text must not be guessed.</summary>
public sealed class UnitNamesTests
{
    private static readonly Registry Registry = new(
        new("150100", "呼和浩特市", ["内蒙古自治区", "呼和浩特市"], ["人民政府", "人民政府办公室", "办公室"]),
        [
            Of("150102", "新城区", UnitKind.District), Of("150121", "土默特左旗", UnitKind.District, "土左旗"),
            Of("D02", "市政务服务中心", UnitKind.Department), Of("D17", "市财政局", UnitKind.Department, "财政局"),
            Of("D20", "市教育局", UnitKind.Department), Of("D21", "沭阳中心校", UnitKind.Department),
        ],
        new Dictionary<string, string>());

    private static readonly UnitNames Names = new(Registry);

    private static Unit Of(string code, string name, UnitKind kind, params string[] others) =>
        new(new UnitCode(code), name, kind, others, null, null, [], null);

    private static string Code(Unit? unit) => unit?.Code.Value ?? "";

    [Theory]
    [InlineData("150102-新城区", "150102")]
    [InlineData("150102", "150102")]
    [InlineData("新城区", "150102")]
    [InlineData("150102_任意文字", "150102")]
    [InlineData("150102－新城区", "150102")]
    [InlineData("d17-市财政局", "D17")]
    [InlineData("呼和浩特市新城区人民政府", "150102")]
    [InlineData("土左旗", "150121")]
    [InlineData("D99-市财政局", "")]
    [InlineData("1501021", "")]
    [InlineData("", "")]
    [InlineData("回执", "")]
    public void A_folder_belongs_to_a_unit_by_code_or_by_name(string folder, string code) =>
        Assert.Equal(code, Code(Names.FindByFolder(folder)));

    [Theory]
    [InlineData("新城区", "150102")]
    [InlineData(" 新 城 区 ", "150102")]
    [InlineData("新城區", "150102")]
    [InlineData("新城区人民政府办公室（盖章）", "150102")]
    [InlineData("新城区2013年", "150102")]
    [InlineData("教育局", "D20")]
    [InlineData("呼和浩特市教育局", "D20")]
    [InlineData("呼和浩特市教育局办公室", "D20")]
    [InlineData("新城区教育局", "")]
    [InlineData("赤峰市新城区", "")]
    [InlineData("教育", "")]
    public void A_unit_name_may_have_the_city_before_it_and_the_office_after_it(string text, string code) =>
        Assert.Equal(code, Code(Names.Find(text)));

    [Theory]
    [InlineData("新城区人民政府办公室", true)]
    [InlineData("150102新城区", true)]
    [InlineData("呼和浩特市新城区", true)]
    [InlineData("新城区信息科", true)]
    [InlineData("新城区财政局", false)]
    [InlineData("赤峰市新城区", false)]
    [InlineData("回民区", false)]
    public void A_text_belongs_to_a_unit_when_it_names_that_unit_and_no_other_body(string text, bool expected) =>
        Assert.Equal(expected, Names.IsNameOf(text, Registry[new UnitCode("150102")]!));

    [Theory]
    [InlineData("市教育局2013年报", "D20")]
    [InlineData("新城区和土左旗", "150102 150121")]
    [InlineData("报送市财政局的新城区年报", "150102")]
    [InlineData("upload2021D20x", "")]
    [InlineData("D20年报", "D20")]
    [InlineData("20150102", "")]
    [InlineData("年报", "")]
    public void A_file_name_mentions_the_units_it_names_but_not_its_addressee(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Names.FindMentioned(text).Select(Code).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("沐阳中心校", "D21")]
    [InlineData("呼和浩特市沐阳中心校", "D21")]
    [InlineData("新成区", "150102")]
    [InlineData("新城县", "")]
    [InlineData("市财政厅", "")]
    [InlineData("旧成区", "")]
    [InlineData("新城区里", "")]
    public void A_name_with_one_wrong_character_is_similar_unless_it_names_another_kind_of_body(string text, string code) =>
        Assert.Equal(code, Code(Names.FindNearest(text)));

    [Theory]
    [InlineData("150102", "150102")]
    [InlineData("150102000000", "150102")]
    [InlineData("d17", "D17")]
    [InlineData("１５０１０２", "150102")]
    [InlineData("150199", "")]
    [InlineData("15010", "")]
    [InlineData("新城区", "")]
    public void A_code_may_end_with_extra_zeros(string text, string code) => Assert.Equal(code, Code(Names.FindByCode(text)));
}
