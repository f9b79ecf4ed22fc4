using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Host.Commands;
using Consolidator.MarkedCopies;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.Templates;

/// <summary>Runs the commands <c>init</c> and <c>template</c>.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "consolidator-" + Guid.NewGuid().ToString("N"));

    private static readonly string[] Opening = ["N2.np", "N2.ent", "N2.tot"];

    private string Out => Path.Combine(_folder, "out");

    [Fact] public async Task A_new_workspace_can_be_run_immediately()
    {
        Assert.Equal(0, (await Run("init", _folder)).Exit);
        Assert.Equal(57, Directory.GetDirectories(Path.Combine(_folder, "inbox")).Length);
        Assert.Equal(Directory.GetFiles(Reports.Templates.Schemas(), "*", SearchOption.AllDirectories).Length,
            Directory.GetFiles(Path.Combine(_folder, "schemas"), "*", SearchOption.AllDirectories).Length);
        Assert.Equal(0, (await Run("run", "--once", "--workspace", _folder)).Exit);
    }

    [Fact] public async Task A_new_workspace_needs_an_empty_folder()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "年报.txt"), "", TestContext.Current.CancellationToken);
        var (exit, said) = await Run("init", _folder);
        Assert.Equal(2, exit);
        Assert.Contains(_folder, said, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact] public async Task Every_unit_gets_a_template_for_every_form_it_owes()
    {
        await Run("init", _folder);
        Assert.Equal(0, (await Run("template", "--period", "2013", "--all", "--out", Out, "--workspace", _folder)).Exit);
        Assert.Equal(59, Directory.GetFiles(Out).Length);
        Assert.Equal(0, (await Run("template", "--period", "2013Q1", "--unit", "150102", "--out", Out, "--workspace", _folder)).Exit);
        Assert.Equal(60, Directory.GetFiles(Out).Length);
    }

    [Theory]
    [InlineData("--period 2013 --out OUT")]
    [InlineData("--period 2013 --out OUT --unit 150102 --all")]
    [InlineData("--period 2013 --out OUT --unit 999")]
    [InlineData("--period 2013 --out OUT --all --form none")]
    [InlineData("--period 1999 --out OUT --all")]
    public async Task An_impossible_template_is_refused_with_one_sentence(string asked)
    {
        await Run("init", _folder);
        var (exit, said) = await Run(["template", .. asked.Replace("OUT", Out, StringComparison.Ordinal).Split(' '), "--workspace",
            _folder]);
        Assert.Equal(2, exit);
        Assert.Single(said.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("--period 2013 --form hotline-2013 --unit D12", "（D12）在 2013 不用填报“", "（hotline-2013）")]
    [InlineData("--period 1999 --unit D12", "（D12）在 1999 没有需要填报的报表", "")]
    [InlineData("--period 1999 --all", "名录中的各单位在 1999 没有需要填报的报表", "")]
    public async Task The_message_distinguishes_one_form_not_owed_from_none_owed(string asked, string said, string form)
    {
        await Run("init", _folder);
        var (exit, sentence) = await Run(["template", .. asked.Split(' '), "--out", Out, "--workspace", _folder]);
        Assert.Equal(2, exit);
        Assert.Contains(said, sentence, StringComparison.Ordinal);
        Assert.Contains(form, sentence, StringComparison.Ordinal);
    }

    [Fact] public async Task Closing_figures_are_in_the_template_of_the_next_year()
    {
        await Run("init", _folder);
        var form = TemplateFilling.Form("annual-2021");
        var map = TemplateMap.Of(form, Phrasebook.Chinese);
        var figures = form.Items.Where(item => item.Kind != Forms.ItemKind.Text).ToDictionary(item => item.Code,
            item => (Figure)new Figure.Number(item.Code.Value is "N1.np" or "N1.tot" or "N4.np" or "N4.tot" ? 5 : 0));
        await File.WriteAllBytesAsync(Path.Combine(_folder, "inbox", "150102-新城区", "年报.xlsx"),
            TemplateFilling.Fill(TemplateFilling.Template(form), map, figures), TestContext.Current.CancellationToken);
        Assert.Contains("accepted=1", (await Run("run", "--once", "--workspace", _folder, "--Intake:Settle=0:0:0")).Said,
            StringComparison.Ordinal);
        await Run("template", "--period", "2022", "--unit", "150102", "--out", Out, "--workspace", _folder);
        var sheet = ReadBack.Read(await File.ReadAllBytesAsync(Directory.GetFiles(Out).Single(),
            TestContext.Current.CancellationToken)).Sheets.Single(sheet => sheet.Name == map[new ItemCode("N2.np")].Sheet);
        Assert.Equal([5m, 0m, 5m],
            Opening.Select(item =>
            (sheet[map[new ItemCode(item)].Row, map[new ItemCode(item)].Column]?.Content as CellContent.Number)?.Value));
    }

    private static async Task<(int Exit, string Said)> Run(params string[] arguments)
    {
        using var said = new StringWriter();
        return (await CommandLine.RunAsync(arguments, said, said, TimeProvider.System), said.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
