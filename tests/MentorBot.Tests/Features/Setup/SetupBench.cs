using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.EndToEnd;
using MentorBot.Features.Setup;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using MentorBot.Tests.Knowledge;
using MentorBot.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features.Setup;

/// <summary>The feature with a real file and real knowledge; of Discord it is told what a test says.</summary>
internal sealed class SetupBench : IServerView, IBotState, IStaffLog, IServerEntries, IDisposable
{
    public const ulong Everything = ulong.MaxValue & ~(1UL << 3);
    public static readonly ServerId Here = new(900);
    public static readonly PlaceId HelpChannel = new(101);
    public static readonly PlaceId ChatChannel = new(102);
    public static readonly PlaceId Forum = new(103);
    public static readonly PlaceId Log = new(104);
    public static readonly PlaceId ForumPost = new(777);
    public static readonly PersonId Ann = new(11);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-setup-");
    private readonly KnowledgeOnDisk _knowledge = new();
    private readonly Database _database;
    private ServiceProvider _services;
    private Router _router;

    public SetupBench()
    {
        _database = Database.Open(Path.Combine(_folder.FullName, "bot.db"));
        Restart();
    }

    public ManualClock Clock { get; } = new();

    public ServerStore Store => _services.GetRequiredService<ServerStore>();

    public IReadOnlyCollection<Route> Routes => _router.Routes;

    public List<string> Noted { get; } = [];

    /// <summary>What the staff log's channel was when each line was noted.</summary>
    public List<PlaceId?> NotedIn { get; } = [];

    public FakePosts Posts { get; } = new();

    public List<Post> History => Posts.Written;

    public HashSet<PlaceId> Unreadable { get; } = [];

    public BotSight Bot { get; set; } = new()
    {
        Shards = 1,
        ConnectedShards = 1,
        MessageContent = true,
        ApplicationId = 4242,
        CommandsRegisteredAt = DateTimeOffset.UnixEpoch,
        Commands = 9,
        KnowledgeVersion = "abc123",
        StorageFile = "/data/bot.db",
        StorageFree = 1L << 40,
    };

    public ServerSight? Sight { get; set; } = new(
        Here, "Bakers",
        [
            new(HelpChannel, "help", ChannelKind.Text, Everything), new(ChatChannel, "chat", ChannelKind.Announcement, Everything),
            new(Forum, "ask", ChannelKind.Forum, Everything), new(Log, "log", ChannelKind.Text, Everything),
            new(new(105), "talk", ChannelKind.Voice, Everything),
        ],
        [new(Here.Value, "@everyone", false, 0), new(51, "Curators", false, 1), new(52, "Helpers", true, 2)]);

    /// <summary>As after a start of the program: nothing but the file is left.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_services), nameof(_router))]
    public void Restart()
    {
        _services?.Dispose();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new ServerStore(_database));
        services.AddSingleton(_database);
        services.AddSingleton<IServerView>(this).AddSingleton<IBotState>(this).AddSingleton<IStaffLog>(this).AddSingleton<IPosts>(Posts);
        services.AddSingleton(_ => NewMentor());
        services.AddSetup();
        _services = services.BuildServiceProvider();
        _router = new(_services.GetServices<IRoutes>().SelectMany(contributed => contributed.Routes));
    }

    public async Task<Reply> Use(string route, params string[] values) => Shown(await Run(route, Rights.Admin, HelpChannel, values));

    /// <summary>What was chosen in a menu, or typed in a form.</summary>
    public async Task<Reply> Choose(string route, string[] values, params (string Name, string Value)[] chosen) =>
        Shown(await Run(route, Rights.Admin, HelpChannel, values, chosen));

    public async Task<string> Refused(string route, params string[] values) =>
        Assert.IsType<Outcome.Refuse>(await Run(route, Rights.Admin, HelpChannel, values)).Reason;

    public Task<Outcome> Run(
        string route, Rights rights, PlaceId? place, string[] values, params (string Name, string Value)[] chosen)
    {
        var found = _router.Find(route) ?? throw new InvalidOperationException($"There is no route {route}.");
        var named = Router.Named(found, values);
        foreach (var (name, value) in chosen)
            named[name] = value;
        return Router.RunAsync(found, new() { Who = Ann, Rights = rights, Server = Here, Place = place, Values = named }, default);
    }

    public void Allow(PlaceId channel, ulong rights) => Sight = Sight! with
    {
        Channels = [.. Sight.Channels.Select(one => one.Id == channel ? one with { BotRights = rights } : one)],
    };

    public static string Everywhere(Reply reply) => string.Join(
        '\n', [reply.Title, reply.Text, .. reply.Fields.Select(field => $"{field.Name}: {field.Text}"), reply.Note ?? ""]);

    /// <summary>Setup says nothing by itself.</summary>
    public void Dispose()
    {
        Assert.Empty(Posts.Deeds);
        _services.Dispose();
        _database.Dispose();
        _knowledge.Dispose();
        _folder.Delete(recursive: true);
    }

    public Task<ServerSight?> SeeAsync(ServerId server, CancellationToken cancel) => Task.FromResult(Sight);

    public Task<PlaceId> ChannelOfAsync(ServerId server, PlaceId place, CancellationToken cancel) =>
        Task.FromResult(place == ForumPost ? Forum : place);

    public Task<bool> CanReadAsync(ServerId server, PersonId person, PlaceId channel, CancellationToken cancel) =>
        Task.FromResult(!Unreadable.Contains(channel));

    public BotSight See() => Bot;

    public Task NoteAsync(ServerId server, string line, CancellationToken cancel)
    {
        Noted.Add(line);
        NotedIn.Add(Store.Of(server).LogChannel);
        return Task.CompletedTask;
    }

    IReadOnlyList<OverlayEntry> IServerEntries.Of(ServerId server) => [];

    event Action<ServerId>? IServerEntries.Changed
    {
        add { }
        remove { }
    }

    private static Reply Shown(Outcome outcome)
    {
        var reply = outcome switch
        {
            Outcome.Show show => show.Reply,
            Outcome.Replace replace => replace.Reply,
            _ => throw new InvalidOperationException($"No reply but {outcome}"),
        };
        Assert.InRange(Everywhere(reply).Length, 1, 3500);
        Assert.InRange(reply.Buttons.Count, 0, 5);
        Assert.All(reply.Buttons, button => Assert.InRange(button.Label.Length, 1, 80));
        var links = reply.Buttons.Select(button => button.Go).Concat(reply.Menus.Select(menu => menu.Go)).ToList();
        Assert.All(links, go => Assert.InRange(string.Join('|', [go.Route, .. go.Values]).Length, 1, 100));
        Assert.Equal(links.Count, links.Distinct().Count());
        Assert.All(reply.Menus.SelectMany(menu => menu.Options), option => Assert.InRange(option.Label.Length, 1, 100));
        return reply;
    }

    private Mentor NewMentor()
    {
        var options = Options.Create(new KnowledgeOptions { Folder = _knowledge.Folder, Cache = false });
        var folders = new KnowledgeFolders(options);
        var live = new LiveKnowledge(new(folders, new(options)), folders, Clock, NullLogger<LiveKnowledge>.Instance);
        Assert.Empty(live.Start());
        return new(live, this);
    }
}
