using MentorBot.Answering;
using MentorBot.EndToEnd;
using MentorBot.Features.Listen;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using MentorBot.Tests.Answering;
using MentorBot.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features.Listen;

/// <summary>The shipped knowledge, learnt once for all tests: learning takes seconds, and nobody changes it.</summary>
public sealed class LearntKnowledge
{
    private static readonly Lazy<LiveKnowledge> s_live = new(Learn);

    public LiveKnowledge Live => s_live.Value;

    private static LiveKnowledge Learn()
    {
        var options = Options.Create(new KnowledgeOptions { Folder = Path.Combine(SharedFiles.Checkout, "knowledge"), Cache = false });
        var folders = new KnowledgeFolders(options);
        var live = new LiveKnowledge(
            new(folders, new EngineCache(options)), folders, new ManualClock(), NullLogger<LiveKnowledge>.Instance);
        Assert.Empty(live.Start());
        return live;
    }
}

/// <summary>A server with the bot on it: the whole feature on a real file, with a clock that the test moves.</summary>
internal sealed class OpenedChannel : IAsyncDisposable
{
    public static readonly ServerId Server = new(1);
    public static readonly PlaceId Channel = new(10);
    public static readonly PersonId Ann = new(100), Bob = new(101);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-listen-");
    private readonly Heeded _heeded = new();
    private readonly Database _database;
    private readonly ServiceProvider _services;
    private ulong _nextPost = 1_000;
    private int _told;

    private OpenedChannel(LearntKnowledge knowledge)
    {
        _database = Database.Open(Path.Combine(_folder.FullName, "bot.db"));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock).AddSingleton(_database).AddSingleton(knowledge.Live);
        services.AddSingleton<IServerEntries, NoEntries>().AddSingleton<Mentor>().AddSingleton<AnswerCards>();
        services.AddSingleton<CardStore>().AddSingleton<ServerStore>().AddSingleton<WeekCounts>();
        services.AddSingleton<IPosts>(Posts).AddSingleton<IStaffLog>(Staff);
        services.AddSingleton<ILogger<ListenWorker>>(_heeded);
        services.AddListen();
        _services = services.BuildServiceProvider();
        Worker = _services.GetRequiredService<ListenWorker>();
    }

    public ManualClock Clock { get; } = new();

    public FakePosts Posts { get; } = new();

    public StaffNotes Staff { get; } = new();

    public ListenWorker Worker { get; }

    public CardStore Cards => _services.GetRequiredService<CardStore>();

    public ServerStore Servers => _services.GetRequiredService<ServerStore>();

    public WeekCounts Counts => _services.GetRequiredService<WeekCounts>();

    /// <summary>With the channel opened in this mode, and the given manners.</summary>
    public static async Task<OpenedChannel> OpenAsync(
        LearntKnowledge knowledge, ChannelMode mode = ChannelMode.Questions, Func<ChannelSettings, ChannelSettings>? manners = null)
    {
        var bed = new OpenedChannel(knowledge);
        var settings = new ChannelSettings(Channel, Server, mode);
        bed.Servers.Save(manners?.Invoke(settings) ?? settings);
        await bed.Worker.StartAsync(CancellationToken.None);
        return bed;
    }

    /// <summary>Somebody writes.</summary>
    public Heard Say(string text, PersonId? by = null, PlaceId? place = null, Func<Heard, Heard>? with = null)
    {
        var at = place ?? Channel;
        var post = new Post(new PostId(_nextPost++), at, by ?? Ann, false, text);
        var heard = new Heard(post, Server) { Channel = at, At = Clock.GetUtcNow() };
        heard = with?.Invoke(heard) ?? heard;
        Worker.Said(heard);
        return heard;
    }

    /// <summary>Gives people their time, and waits until the bot has done one thing more than so far.</summary>
    public async Task<Deed> SpeaksAsync(TimeSpan? after = null)
    {
        var before = Posts.Deeds.Count(IsSaid);
        await PassAsync(after ?? TimeSpan.FromSeconds(45), () => Posts.Deeds.Count(IsSaid) > before);
        return Posts.Deeds.Last(IsSaid);
    }

    /// <summary>
    /// Gives people their time, and waits until the bot has decided to be silent once more than the test was told of, be it before the
    /// test came here; why.
    /// </summary>
    public async Task<Silence> StaysSilentAsync(TimeSpan? after = null)
    {
        var said = Posts.Deeds.Count;
        await PassAsync(after ?? TimeSpan.FromSeconds(45), () => _heeded.Silences.Count > _told);
        Assert.Equal(said, Posts.Deeds.Count);
        return _heeded.Silences[_told++];
    }

    /// <summary>Asks and is answered: the card of it.</summary>
    public async Task<Card> AnsweredAsync(string question)
    {
        var heard = Say(question);
        await SpeaksAsync();
        Card? card = null;
        await UntilAsync(() => (card = Cards.ByQuestion(heard.Post.Id))?.Answer is not null);
        return card!;
    }

    /// <summary>Until something that happens on the bot's own thread has happened.</summary>
    public static async Task UntilAsync(Func<bool> done)
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (!done())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>The bot may set its timer just after the clock has moved, so the clock goes on in steps too small to matter.</summary>
    private async Task PassAsync(TimeSpan time, Func<bool> done)
    {
        Clock.Advance(time);
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (!done())
        {
            limit.Token.ThrowIfCancellationRequested();
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }
    }

    private static bool IsSaid(Deed deed) => deed.What is "reply" or "send";

    /// <summary>The log, as far as it says why the bot was silent.</summary>
    private sealed class Heeded : ILogger<ListenWorker>
    {
        private readonly Lock _gate = new();
        private readonly List<Silence> _silences = [];

        public IReadOnlyList<Silence> Silences
        {
            get
            {
                lock (_gate)
                    return [.. _silences];
            }
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is not IReadOnlyList<KeyValuePair<string, object?>> values)
                return;
            lock (_gate)
                _silences.AddRange(values.Select(value => value.Value).OfType<Silence>());
        }
    }
}

/// <summary>What the staff was told.</summary>
internal sealed class StaffNotes : IStaffLog
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    public Task NoteAsync(ServerId server, string line, CancellationToken cancel)
    {
        lock (_gate)
            _lines.Add(line);
        return Task.CompletedTask;
    }
}
