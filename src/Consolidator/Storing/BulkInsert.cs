using System.Data.Common;
using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Storing;

/// <summary>Inserts many rows into one table with one prepared statement.</summary>
/// <remarks>Table and column names are constants of the program; values from outside are passed as parameters only.</remarks>
internal sealed class BulkInsert : IAsyncDisposable
{
    private readonly DbCommand _command;

    public BulkInsert(DbTransaction transaction, string table, params IReadOnlyList<string> columns)
    {
        _command = transaction.Connection!.CreateCommand();
        _command.Transaction = transaction;
        var parameters = columns.Select(column => "@" + column);
        _command.CommandText = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", parameters)})";
        foreach (var column in columns)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = "@" + column;
            _command.Parameters.Add(parameter);
        }
    }

    public async Task AddAsync(CancellationToken cancellation, params IReadOnlyList<object?> values)
    {
        for (var index = 0; index < values.Count; index++) _command.Parameters[index].Value = Stored(values[index]);
        await _command.ExecuteNonQueryAsync(cancellation);
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        UnitCode or FormCode or ItemCode or Period => value.ToString()!,
        _ => value,
    };

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
