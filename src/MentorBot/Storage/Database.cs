using Dapper;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage;

/// <summary>The one file in which everything is kept. One connection, one caller at a time: SQLite takes microseconds.</summary>
public sealed partial class Database : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly FileStream? _lock;

    private Database(string file, FileStream? @lock, SqliteConnection connection) =>
        (File, _lock, _connection) = (file, @lock, connection);

    public string File { get; }

    /// <summary>Opens the file, made where it is missing, and brings it up to date.</summary>
    /// <exception cref="StorageException">Another process has it open, or it cannot be used; the message says what to do.</exception>
    public static Database Open(string file)
    {
        file = Path.GetFullPath(file);
        FileStream? held = null;
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            held = LockFile(file);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON");
            Migrations.Apply(connection, file);
            return new(file, held, connection);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException or StorageException)
        {
            connection?.Dispose();
            held?.Dispose();
            throw e as StorageException ?? new StorageException($"{file} cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Opens a file that is there, beside a bot that may be running on it, and changes nothing.</summary>
    /// <exception cref="StorageException">It is not there, unreadable or of another version; the message says what to do.</exception>
    public static Database OpenToRead(string file)
    {
        file = Path.GetFullPath(file);
        if (!System.IO.File.Exists(file))
            throw new StorageException($"There is no data file {file}. Name the bot's own (Storage:File), or start the bot once.");
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Migrations.Require(connection, file);
            return new(file, null, connection);
        }
        catch (Exception e) when (e is SqliteException or StorageException)
        {
            connection.Dispose();
            throw e as StorageException ?? new StorageException($"{file} cannot be read: {e.Message}", e);
        }
    }

    public int Execute(string sql, object? values = null)
    {
        lock (_gate)
            return _connection.Execute(sql, values);
    }

    public IReadOnlyList<T> Query<T>(string sql, object? values = null)
    {
        lock (_gate)
            return [.. _connection.Query<T>(sql, values)];
    }

    public T? First<T>(string sql, object? values = null)
    {
        lock (_gate)
            return _connection.QueryFirstOrDefault<T>(sql, values);
    }

    /// <summary>All of it or nothing of it. Never call Discord in there.</summary>
    public T Together<T>(Func<SqliteConnection, T> work)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            var result = work(_connection);
            transaction.Commit();
            return result;
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _connection.Dispose();
        _lock?.Dispose();
    }

    /// <summary>Held while the process lives; the operating system lets go of it however the process ends.</summary>
    private static FileStream LockFile(string file)
    {
        try
        {
            return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            throw new StorageException(
                $"Another MentorBot is running on {file}. Stop it, or give this one a file of its own (Storage:File).", e);
        }
    }
}

/// <summary>The data file cannot be used; the message says what to do.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
