using MentorBot.Answering;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Tests.Answering;

public sealed class PendingStoreTests : IDisposable
{
    private static readonly DateTimeOffset s_noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Pending s_first = new(
        new PostId(18_000_000_000_000_000_001), new PlaceId(2), new ServerId(3), new PersonId(4), Way.Mention, s_noon, null);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-pending-");
    private Database _database;

    public PendingStoreTests() => _database = Open();

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void What_was_accepted_is_there_after_a_restart_oldest_first()
    {
        var later = s_first with { Question = new PostId(5), Server = null, Way = Way.Direct, AcceptedAt = s_noon.AddSeconds(1) };
        var store = new PendingStore(_database);
        store.Accept(later);
        store.Accept(s_first);
        store.Attempted(s_first.Question, s_noon.AddSeconds(2));

        _database.Dispose();
        _database = Open();

        Assert.Equal([s_first with { AttemptedAt = s_noon.AddSeconds(2) }, later], new PendingStore(_database).All());
    }

    [Fact]
    public void The_same_message_is_accepted_once()
    {
        var store = new PendingStore(_database);

        Assert.True(store.Accept(s_first));
        Assert.False(store.Accept(s_first with { AcceptedAt = s_noon.AddMinutes(1) }));
        Assert.Equal([s_first], store.All());
    }

    [Fact]
    public void What_is_done_is_forgotten()
    {
        var store = new PendingStore(_database);
        store.Accept(s_first);

        store.Done(s_first.Question);

        Assert.Empty(store.All());
        Assert.Empty(store.List(s_first.Asker));
    }

    private Database Open() => Database.Open(Path.Combine(_folder.FullName, "mentorbot.db"));
}
