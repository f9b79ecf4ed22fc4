using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Consolidator.Listings;

/// <summary>Writes a listing as an Apache Parquet file: figures as decimals with six places, whole numbers as integers,
/// everything else as text.</summary>
internal static class ParquetTable
{
    private const int Precision = 28, Scale = 6;

    public static async Task<byte[]> WriteAsync(Listing listing, CancellationToken cancellation)
    {
        var columns = listing.Columns.Select((name, place) => (Name: name, Values: listing.Rows.Select(row => row[place]).ToList()))
            .ToList();
        var fields = columns.Select(column => Field(column.Name, column.Values)).ToList();
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancellation))
        {
            using var group = writer.CreateRowGroup();
            foreach (var (field, (_, values)) in fields.Zip(columns))
                switch (field)
                {
                    case DecimalDataField:
                        await group.WriteAsync<decimal>(field, values.Select(Figure).ToArray(), cancellationToken: cancellation);
                        break;
                    case DataField<long?>:
                        var numbers = values.Select(value =>
                            value is null ? (long?)null : Convert.ToInt64(value, CultureInfo.InvariantCulture));
                        await group.WriteAsync<long>(field, numbers.ToArray(), cancellationToken: cancellation);
                        break;
                    default:
                        await group.WriteAsync(field, values.Select(value => value is null ? null : Listing.Text(value)).ToArray()!);
                        break;
                }
        }
        return stream.ToArray();
    }

    private static DataField Field(string name, IReadOnlyList<object?> values)
    {
        var filled = values.Where(value => value is not null).ToList();
        return filled.Count > 0 && filled.All(value => value is Plain) ? new DecimalDataField(name, Precision, Scale, isNullable: true)
            : filled.Count > 0 && filled.All(value => value is int or long) ? new DataField<long?>(name)
            : new DataField<string>(name);
    }

    private static decimal? Figure(object? value) =>
        value is Plain plain
            ? decimal.Parse(plain.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : null;
}
