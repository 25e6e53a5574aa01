using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Chat;

/// <summary>A line that is to be posted in a server's log channel.</summary>
internal sealed record Note(string Id, ServerId Server, string Line, DateTimeOffset At);

/// <summary>Notes that are not known to have been posted: a crash, or Discord being away, loses none of them.</summary>
internal sealed class NoteStore(Database database, TimeProvider clock) : IServerData, IForgets
{
    /// <summary>News older than that are none.</summary>
    private static readonly TimeSpan s_life = TimeSpan.FromDays(1);

    public IReadOnlyList<string> Tables { get; } = ["notes"];

    public Note Add(ServerId server, string line)
    {
        var note = new Note(NewIds.Next(), server, line, clock.GetUtcNow());
        database.Execute(
            "INSERT INTO notes (note_id, server_id, line, noted_at) VALUES (@Id, @server, @Line, @at)",
            new { note.Id, server = (long)server.Value, note.Line, at = note.At.ToUnixTimeMilliseconds() });
        return note;
    }

    public void Done(string note) => database.Execute("DELETE FROM notes WHERE note_id = @note", new { note });

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Note> All() =>
        [.. database.Query<(string Id, long Server, string Line, long At)>("SELECT * FROM notes ORDER BY noted_at, note_id")
            .Select(row => new Note(
                row.Id, new ServerId((ulong)row.Server), row.Line, DateTimeOffset.FromUnixTimeMilliseconds(row.At)))];

    public void Erase(ServerId server) =>
        database.Execute("DELETE FROM notes WHERE server_id = @id", new { id = (long)server.Value });

    public void Forget(DateTimeOffset now) =>
        database.Execute("DELETE FROM notes WHERE noted_at < @time", new { time = (now - s_life).ToUnixTimeMilliseconds() });
}
