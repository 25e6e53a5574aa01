using Dapper;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage;

public sealed partial class Database
{
    /// <summary>A copy of all that is in it at one instant, in one file, also while a bot writes on.</summary>
    /// <param name="file">It appears when it is whole.</param>
    public void CopyTo(string file)
    {
        var part = file + ".part";
        Delete(part);
        lock (_gate)
            Copy(_connection, part);
        System.IO.File.Move(part, file);
    }

    /// <summary>Puts a backup in the place of a data file. All is prepared beside it: a crash leaves the old file or the new one.</summary>
    /// <param name="settle">Works on the restored data before they take their place.</param>
    /// <returns>Where the file is now that was there before; null where there was none.</returns>
    /// <exception cref="StorageException">A bot runs on the file, or the backup is none; the message says what to do.</exception>
    public static string? Restore(string backup, string file, Action<Database> settle)
    {
        if (!System.IO.File.Exists(backup))
            throw new StorageException($"There is no file {backup}.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var held = LockFile(file);
        var prepared = file + ".restoring";
        try
        {
            DeletePrepared(prepared);
            using (var source = Connect(backup, SqliteOpenMode.ReadOnly))
            {
                RequireOurs(source, backup);
                Copy(source, prepared);
            }
            using (var database = Open(prepared))
                settle(database);
            var before = System.IO.File.Exists(file) ? file + ".before-restore" : null;
            if (before is not null)
            {
                Settle(file);
                Move(file, before);
            }
            Move(prepared, file);
            return before;
        }
        finally
        {
            DeletePrepared(prepared);
        }
    }

    private static void RequireOurs(SqliteConnection source, string backup)
    {
        try
        {
            if (source.QueryFirst<string>("PRAGMA integrity_check") == "ok"
                && source.QueryFirst<int>("SELECT COUNT(*) FROM sqlite_master WHERE name IN ('schema_version', 'servers')") == 2)
                return;
        }
        catch (SqliteException)
        {
            // It is another kind of file, or a broken one.
        }
        throw new StorageException($"{backup} is no backup of MentorBot's data, or it is damaged. Nothing was changed.");
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var how = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(how.ToString());
        connection.Open();
        return connection;
    }

    private static void Copy(SqliteConnection source, string file)
    {
        using var copy = Connect(file, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        // One file, that one can carry away by itself.
        copy.Execute("PRAGMA journal_mode = DELETE");
    }

    /// <summary>After a crash the last changes stand beside the file; a file that is broken is moved as it is.</summary>
    private static void Settle(string file)
    {
        try
        {
            using var connection = Connect(file, SqliteOpenMode.ReadWrite);
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // Nothing can be settled in it.
        }
    }

    /// <summary>With what SQLite keeps beside it.</summary>
    private static void Move(string from, string to)
    {
        Delete(to);
        foreach (var end in new[] { "-wal", "-shm" }.Where(end => System.IO.File.Exists(from + end)))
            System.IO.File.Move(from + end, to + end);
        System.IO.File.Move(from, to);
    }

    private static void Delete(string file)
    {
        foreach (var end in new[] { "", "-wal", "-shm" })
            System.IO.File.Delete(file + end);
    }

    /// <summary>Also what opening it has put beside it.</summary>
    private static void DeletePrepared(string file)
    {
        Delete(file);
        foreach (var present in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + ".*"))
            System.IO.File.Delete(present);
    }
}
