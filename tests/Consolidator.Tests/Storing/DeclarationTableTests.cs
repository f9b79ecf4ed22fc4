using Consolidator.Forms;

namespace Consolidator.Storing;

/// <summary>The warehouse contains the names of codes, for people who open it with other tools.</summary>
public sealed class DeclarationTableTests : IAsyncLifetime
{
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    [Fact]
    public void Units_forms_and_items_are_stored_as_declared()
    {
        Assert.Equal(
            ["150102|东区|district|||", "D01|水务局|department|||", "D0101|水厂|department|D01||", "D02|教育局|department||2010-01-01|2020-06-30"],
            _fresh.Query("select code, name, kind, parent, since, until from unit order by code"));
        Assert.Equal([$"small|小表|{_fresh.Catalog[FreshWarehouse.Small]!.Hash}"], _fresh.Query("select code, title, hash from form"));
        Assert.Equal(
            ["W01|0|count|件|0|sum", "W02|1|amount|万元|2|sum", "W03|2|count|件|0|sum", "W04|3|count|件|0|sum",
                "L1|4|flag|件|0|count-of-yes", "X1|5|text|件|0|collected", "W01R|6|ratio|比率|6|ratio"],
            _fresh.Query("select code, position, kind, measure, decimals, aggregation from item order by position"));
    }

    [Fact]
    public async Task A_removed_unit_is_kept_and_a_renamed_unit_gets_its_new_name()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1);
        using var schemas = new Schemas(
            units: """
                city: {code: "150100", name: 某市}
                units:
                  - {code: D01, name: 水利局, kind: district, until: 2014-06-30}

                """,
            collections: "collections:\n  - {form: small, periods: [2013], of: [district]}\n");
        await _fresh.Tables.Declarations.StoreAsync(schemas.Load(), Cancellation);
        Assert.Equal(
            ["150102|东区|district|", "D01|水利局|district|2014-06-30", "D0101|水厂|department|", "D02|教育局|department|2020-06-30"],
            _fresh.Query("select code, name, kind, until from unit order by code"));
        // The other form with that name has two items of its own.
        Assert.Equal(["W01|投诉件数", "W02|办结件数"], _fresh.Query("select code, name from item order by position"));
    }

    [Fact]
    public async Task Unchanged_schemas_are_not_written_again()
    {
        var stored = _fresh.Query("select value from setting where key = 'schemas'");
        Assert.Equal([_fresh.Catalog.Hash], stored);
        await _fresh.Warehouse.WriteAsync(async transaction =>
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.CommandText = "update unit set name = '改' where code = 'D01'";
            await command.ExecuteNonQueryAsync(Cancellation);
        }, Cancellation);
        await _fresh.Tables.Declarations.StoreAsync(_fresh.Catalog, Cancellation);
        Assert.Equal(["改"], _fresh.Query("select name from unit where code = 'D01'"));
    }
}
