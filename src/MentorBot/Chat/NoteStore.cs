using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Chat;

/// <summary>A line that is to be posted in a server's log channel.</summary>
internal sealed record Note(string Id, ServerId Server, string Line, DateTimeOffset At);

/// <summary>Notes that are not known to have been posted: a crash, or Discord being away, loses none of them.</summary>
internal sealed class NoteStore(Database database, TimeProvider clock) : IPersonalData, IServerData, IForgets
{
    /// <summary>News older than that are none.</summary>
    private static readonly TimeSpan s_life = TimeSpan.FromDays(1);

    IReadOnlyList<string> IPersonalData.Tables { get; } = ["notes"];

    IReadOnlyList<string> IServerData.Tables { get; } = ["notes"];

    public string Kept =>
        $"Lines about what you changed as staff of a server, until they are posted in its log channel: {s_life.Days} day at most.";

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

    public IReadOnlyList<string> List(PersonId person) =>
        [.. All().Where(note => Names(note, person))
            .Select(note => $"{note.At:u}: for the log channel of server {note.Server}: {note.Line}")];

    public void Erase(PersonId person)
    {
        foreach (var note in All().Where(note => Names(note, person)))
            Done(note.Id);
    }

    public void Erase(ServerId server) =>
        database.Execute("DELETE FROM notes WHERE server_id = @id", new { id = (long)server.Value });

    private static bool Names(Note note, PersonId person) => note.Line.Contains($"<@{person}>", StringComparison.Ordinal);

    public void Forget(DateTimeOffset now) =>
        database.Execute("DELETE FROM notes WHERE noted_at < @time", new { time = (now - s_life).ToUnixTimeMilliseconds() });
}
