using System.Collections.Concurrent;
using System.Threading.Channels;
using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.EndToEnd;
using MentorBot.Features.Gaps;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using MentorBot.Tests.Knowledge;
using MentorBot.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features.Gaps;

/// <summary>The feature with a real data file and a small knowledge folder; what it would say on Discord is written down.</summary>
internal sealed class GapsWorld : IAsyncDisposable
{
    public static readonly ServerId Bakery = new(7001);
    public static readonly PersonId Curator = new(42);
    public static readonly PersonId Member = new(77);

    private readonly KnowledgeOnDisk _knowledge = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-gaps-").FullName;
    private ServiceProvider _services;
    private Router _router;

    public GapsWorld()
    {
        (_services, _router) = Open();
        Get<ServerStore>().Save(new ServerSettings(Bakery) { Gaps = true });
    }

    public ManualClock Clock { get; } = new();

    public FakePosts Posts { get; } = new();

    public RecordingStaffLog Staff { get; } = new();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The process ends and starts again on the same file.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        (_services, _router) = Open();
    }

    public async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    /// <summary>Somebody asked, and this is how it came out.</summary>
    public void Asked(string question, Decision decision = Decision.Declined, Way way = Way.Mention, ServerId? server = null)
    {
        var card = new Card
        {
            Id = NewIds.Next(),
            Server = server ?? Bakery,
            Asker = Member,
            Way = way,
            Decision = decision,
            Passages = ["guide/bread"],
            Confidence = 0.1f,
            Evidence = [],
            Knowledge = "v",
            At = Clock.GetUtcNow(),
        };
        Get<IHearsAnswers>().Answered(card, question);
    }

    /// <summary>As a curator; a link's values are given in its order.</summary>
    public Task<Outcome> PressAsync(Go go, params (string Name, string Value)[] fields) =>
        CallAsync(go, Curator, Rights.Curator, null, fields);

    public Task<Outcome> CallAsync(Go go, PersonId who, Rights rights, Post? on, params (string Name, string Value)[] fields)
    {
        var route = _router.Find(go.Route) ?? throw new ArgumentException($"no route {go.Route}");
        var values = Router.Named(route, go.Values);
        foreach (var (name, value) in fields)
            values[name] = value;
        return Router.RunAsync(
            route, new() { Who = who, Rights = rights, Server = Bakery, On = on, Values = values }, CancellationToken.None);
    }

    public async Task<Entry> WriteAsync(string question, string answer = "Ask in #bread.", string asks = "")
    {
        var saved = Shown(await PressAsync(new("gaps.save"), ("question", question), ("answer", answer), ("asks", asks)));
        return Get<EntryStore>().Find(Bakery, saved.Buttons[0].Go.Values[0])!;
    }

    public Task<Outcome> WaitForAsync(string question, PersonId? who = null) =>
        CallAsync(new("gaps.told"), who ?? Member, Rights.None, null, ("question", question));

    public static Reply Shown(Outcome outcome) => outcome switch
    {
        Outcome.Show show => show.Reply,
        Outcome.Replace replace => replace.Reply,
        _ => throw new Xunit.Sdk.XunitException($"nothing is shown: {outcome}"),
    };

    public static Choice Button(Reply reply, string label) =>
        reply.Buttons.First(button => button.Label.StartsWith(label, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        _knowledge.Dispose();
    }

    private async Task StopAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
    }

    private (ServiceProvider, Router) Open()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(Options.Create(new KnowledgeOptions { Folder = _knowledge.Folder, Cache = false }));
        services.AddSingleton<KnowledgeFolders>().AddSingleton<EngineCache>().AddSingleton<EngineLoader>().AddSingleton<LiveKnowledge>();
        services.AddSingleton<TimeProvider>(Clock).AddSingleton(_ => Database.Open(Path.Combine(_folder, "data.db")));
        services.AddSingleton<ServerStore>().AddSingleton<IServerData>(all => all.GetRequiredService<ServerStore>());
        services.AddSingleton<WeekCounts>().AddSingleton<CardStore>().AddSingleton<Mentor>();
        services.AddSingleton<IPosts>(Posts).AddSingleton<IStaffLog>(Staff);
        services.AddGaps();
        services.AddSingleton<IForgets, DepartedServers>();
        services.AddRetention();
        services.AddSingleton<Forgot>().AddSingleton<IForgets>(all => all.GetRequiredService<Forgot>());
        var built = services.BuildServiceProvider();
        Assert.Empty(built.GetRequiredService<LiveKnowledge>().Start());
        return (built, new(built.GetServices<IRoutes>().SelectMany(part => part.Routes)));
    }
}

/// <summary>The last part to be told to forget: when its turn has come, the others have had theirs.</summary>
internal sealed class Forgot : IForgets
{
    private readonly Channel<DateTimeOffset> _turns = Channel.CreateUnbounded<DateTimeOffset>();

    public void Forget(DateTimeOffset now) => _turns.Writer.TryWrite(now);

    /// <summary>Until a turn that came at that time or later.</summary>
    public async Task TurnAsync(DateTimeOffset time)
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (await _turns.Reader.ReadAsync(limit.Token) < time)
        {
        }
    }
}

internal sealed class RecordingStaffLog : IStaffLog
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public Task NoteAsync(ServerId server, string line, CancellationToken cancel)
    {
        Lines.Enqueue(line);
        return Task.CompletedTask;
    }
}
