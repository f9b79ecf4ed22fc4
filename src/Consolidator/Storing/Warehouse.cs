using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Consolidator.Retrying;
using Dapper;
using Microsoft.Data.Sqlite;
using Polly;

namespace Consolidator.Storing;

/// <summary>The database. Only one writer works at a time, and every write is one transaction.</summary>
public sealed class Warehouse : IAsyncDisposable
{
    private readonly DbDataSource _source;
    private readonly ResiliencePipeline _patience;
    private readonly SemaphoreSlim _writer = new(1, 1);

    static Warehouse() => StoredCodes.Register();

    private Warehouse(DbDataSource source, TimeProvider clock)
    {
        _source = source;
        // SQLITE_BUSY and SQLITE_LOCKED.
        _patience = RetryPolicies.WithDatabase(clock, wrong => wrong is SqliteException { SqliteErrorCode: 5 or 6 });
    }

    /// <summary>The connection string for a warehouse in a file.</summary>
    public static string InFile(string path) => new SqliteConnectionStringBuilder { DataSource = path }.ToString();

    /// <summary>Opens the warehouse and brings its schema up to date.</summary>
    /// <exception cref="WarehouseException">The file is on a network file system, is not a warehouse,
    /// or was written by a later version of the program.</exception>
    public static async Task<Warehouse> OpenAsync(string connectionString, TimeProvider clock, CancellationToken cancellation)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            DefaultTimeout = 30,
            Mode = SqliteOpenMode.ReadWriteCreate,
        };
        var file = Path.GetFullPath(settings.DataSource);
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (IsRemote(folder.FullName))
            throw new WarehouseException($"{file} is on a network file system, where SQLite can't be trusted; "
                + "put the warehouse on a local disk (Warehouse:ConnectionString).");
        var warehouse = new Warehouse(SqliteFactory.Instance.CreateDataSource(settings.ToString()), clock);
        try
        {
            await using var connection = await warehouse.OpenAsync(cancellation);
            await connection.ExecuteAsync("pragma journal_mode = wal");
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode == 26)
        {
            throw new WarehouseException($"{file} is not a database.");
        }
        await warehouse.MigrateAsync(file, cancellation);
        return warehouse;
    }

    // A UNC path has no drive; a drive letter mapped to a share reports the file system of the share, so only DriveType shows it.
    private static bool IsRemote(string folder) =>
        folder.StartsWith(@"\\", StringComparison.Ordinal)
        || new DriveInfo(folder)
            is { DriveType: DriveType.Network }
            or { DriveFormat: "nfs" or "nfs4" or "cifs" or "smb" or "smb2" or "smb3" or "smbfs" or "fuse.sshfs" or "9p" };

    /// <summary>Opens a connection for a single query. Queries that must see the same state use <see cref="ReadAsync"/>.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation);

    /// <summary>Runs several queries on one snapshot, so that writes in between do not show.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        // Deferred: the first query takes the snapshot, and writers need not wait.
        await connection.ExecuteAsync("begin deferred transaction");
        try { return await query(connection); }
        finally { await connection.ExecuteAsync("rollback transaction"); }
    }

    /// <summary>Commits all of <paramref name="work"/> or nothing; repeats it from the start when the database was busy.</summary>
    public async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        // Writers of this program queue here in order; without it SQLite would make them sleep and retry.
        await _writer.WaitAsync(cancellation);
        try { return await OnceAsync(work, cancellation); }
        finally { _writer.Release(); }
    }

    private async Task<T> OnceAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation) =>
        await _patience.ExecuteAsync(async token =>
        {
            await using var connection = await OpenAsync(token);
            // Committed data must be on the disk, whatever default the SQLite library was built with.
            await connection.ExecuteAsync("pragma synchronous = full");
            // BEGIN IMMEDIATE takes the write lock at once, so a transaction can't fail half-way because another writer came first.
            await using var transaction = await connection.BeginTransactionAsync(token);
            var result = await work(transaction);
            await transaction.CommitAsync(token);
            return result;
        }, cancellation);

    public Task WriteAsync(Func<DbTransaction, Task> work, CancellationToken cancellation) =>
        WriteAsync(async transaction => { await work(transaction); return 0; }, cancellation);

    private async Task MigrateAsync(string file, CancellationToken cancellation)
    {
        var migrations = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        // A command that only reads must not wait for a running pass just to check the migrations.
        await using (var reading = await OpenAsync(cancellation))
            if (await reading.ExecuteScalarAsync<long>("select count(*) from sqlite_master where name = 'migration'") > 0
                && await reading.ExecuteScalarAsync<long>("select count(*) from migration") == migrations.Count) return;
        await WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync(
                "create table if not exists migration (number integer primary key, applied_at text not null) strict", null, transaction);
            var applied = (await connection.QueryAsync<int>("select number from migration", null, transaction)).ToHashSet();
            if (applied.Count > 0 && applied.Max() > migrations.Count)
                throw new WarehouseException(
                    $"{file} was written by a later version of the program (migration {applied.Max()}); upgrade the program.");
            foreach (var name in migrations)
            {
                var number = int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture);
                if (applied.Contains(number)) continue;
                using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
                await connection.ExecuteAsync(await reader.ReadToEndAsync(cancellation), null, transaction);
                await connection.ExecuteAsync(
                    "insert into migration values (@number, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", new { number }, transaction);
            }
        }, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _writer.Dispose();
        // The pool keeps the file open; a caller that deletes or copies the warehouse next needs it closed.
        SqliteConnection.ClearAllPools();
    }
}

/// <summary>The warehouse can't be used as it is; the operator must fix it. The message is one sentence.</summary>
public sealed class WarehouseException(string message) : Exception(message);
