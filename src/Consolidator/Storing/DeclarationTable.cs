using System.Globalization;
using Consolidator.Aggregation;
using Consolidator.Forms;
using Dapper;

namespace Consolidator.Storing;

/// <summary>Stores the units, forms and items that the schemas declare now. Units that the registry no longer has are kept:
/// old submissions refer to them.</summary>
public sealed class DeclarationTable(Warehouse warehouse)
{
    public async Task StoreAsync(FormCatalog catalog, CancellationToken cancellation)
    {
        if (await IsCurrentAsync(catalog, cancellation)) return;
        await warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            foreach (var unit in catalog.Registry.Units)
                await connection.ExecuteAsync("""
                    insert into unit (code, name, kind, parent, since, until) values (@Code, @Name, @kind, @Parent, @since, @until)
                    on conflict (code) do update set
                      name = excluded.name, kind = excluded.kind, parent = excluded.parent, since = excluded.since, until = excluded.until
                    """,
                    new
                    {
                        unit.Code, unit.Name, kind = StoredWords.Write(unit.Kind), unit.Parent,
                        since = Day(unit.Since), until = Day(unit.Until),
                    },
                    transaction);
            foreach (var form in catalog.Forms)
            {
                await connection.ExecuteAsync("""
                    insert into form (code, version, title, hash) values (@Code, @Version, @Title, @Hash)
                    on conflict (code) do update set version = excluded.version, title = excluded.title, hash = excluded.hash
                    """, new { form.Code, form.Version, form.Title, form.Hash }, transaction);
                await connection.ExecuteAsync("delete from item where form = @Code", new { form.Code }, transaction);
                await using var insert = new BulkInsert(transaction, "item",
                    "form", "code", "position", "name", "kind", "measure", "decimals", "aggregation");
                foreach (var (position, item) in form.Items.Index())
                    await insert.AddAsync(cancellation,
                        form.Code, item.Code, position, item.Name,
                        StoredWords.Write(item.Kind), item.Measure, item.Decimals, StoredWords.Write(item.Aggregation));
                foreach (var (position, ratio) in form.Ratios.Index())
                    await insert.AddAsync(cancellation,
                        form.Code, ratio.Code, form.Items.Count + position, ratio.Name,
                        "ratio", Sum.RatioMeasure, Sum.RatioPlaces, "ratio");
            }
            await connection.ExecuteAsync("delete from setting where key = 'schemas'", null, transaction);
            await connection.ExecuteAsync("insert into setting (key, value) values ('schemas', @Hash)", new { catalog.Hash }, transaction);
        }, cancellation);
    }

    private async Task<bool> IsCurrentAsync(FormCatalog catalog, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>("select value from setting where key = 'schemas'") == catalog.Hash;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
