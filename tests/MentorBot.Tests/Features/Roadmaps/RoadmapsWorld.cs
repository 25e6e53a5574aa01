using MentorBot.Answering;
using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;
using MentorBot.EndToEnd;
using MentorBot.Features.Ask;
using MentorBot.Features.Privacy;
using MentorBot.Features.Roadmaps;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using MentorBot.Tests.Answering;
using MentorBot.Tests.Knowledge;
using MentorBot.Tests.Knowledge.Career;
using MentorBot.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features.Roadmaps;

/// <summary>
/// The feature beside those that answer and that show what is kept, on a real data file and a small knowledge folder. Every reply is held
/// against Discord's limits.
/// </summary>
internal sealed class RoadmapsWorld : IDisposable
{
    public static readonly PersonId Ada = new(77), Ben = new(78);

    private readonly CareerOnDisk _career = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-roadmaps-");
    private readonly string _knowledge;
    private readonly Action<IServiceCollection>? _beside;
    private ServiceProvider _services;
    private Router _router;

    /// <param name="knowledge">A folder; null: the small one.</param>
    /// <param name="prepare">Changes the small folder before it is read.</param>
    /// <param name="beside">Adds further features.</param>
    public RoadmapsWorld(
        string? knowledge = null, Action<KnowledgeOnDisk>? prepare = null, Action<IServiceCollection>? beside = null)
    {
        prepare?.Invoke(_career.Files);
        (_knowledge, _beside) = (knowledge ?? _career.Folder, beside);
        (_services, _router) = Open();
    }

    public ManualClock Clock { get; } = new();

    public KnowledgeOnDisk Files => _career.Files;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Route Route(string name) => _router.Find(name) ?? throw new ArgumentException($"no route {name}");

    public IEnumerable<Route> Routes => _router.Routes;

    /// <summary>The process ends and starts again on the same file.</summary>
    public void Restart()
    {
        _services.Dispose();
        (_services, _router) = Open();
    }

    /// <summary>The knowledge folder was changed, and the change is taken over.</summary>
    public void Reload()
    {
        Get<LiveKnowledge>().Refresh();
        Assert.Empty(Get<LiveKnowledge>().Problems);
    }

    /// <summary>Ada types a command.</summary>
    public Task<Reply> TypeAsync(string command, params (string Name, string Value)[] options) => ShownAsync(Ada, new(command), options);

    /// <summary>Ada presses a button.</summary>
    public Task<Reply> PressAsync(Choice button) => ShownAsync(Ada, button.Go);

    /// <summary>Ada presses the button of that label.</summary>
    public Task<Reply> PressAsync(Reply on, string label) => PressAsync(Button(on, label));

    /// <summary>Ada chooses from the menu that leads to a route; everything that is chosen in it now.</summary>
    public Task<Reply> ChooseAsync(Reply on, string placeholder, params string[] values) =>
        ShownAsync(Ada, Menu(on, placeholder).Go, ("value", string.Join(',', values)));

    public async Task<Reply> ShownAsync(PersonId who, Go go, params (string Name, string Value)[] values)
    {
        var reply = await UseAsync(who, go, values) switch
        {
            Outcome.Show(var shown) => shown,
            Outcome.Replace(var shown) => shown,
            var other => throw new Xunit.Sdk.XunitException($"{go.Route} shows nothing: {other}"),
        };
        Fits(reply);
        return reply;
    }

    public async Task<string> RefusedAsync(PersonId who, string command, params (string Name, string Value)[] values) =>
        Assert.IsType<Outcome.Refuse>(await UseAsync(who, new(command), values)).Reason;

    public Task<Outcome> UseAsync(PersonId who, Go go, params (string Name, string Value)[] values)
    {
        var route = Route(go.Route);
        var named = Router.Named(route, go.Values);
        foreach (var (name, value) in values)
            named[name] = value;
        return Router.RunAsync(route, new() { Who = who, Rights = Rights.None, Values = named }, CancellationToken.None);
    }

    public IReadOnlyList<MenuOption> Suggest(string command, string option, string typed) =>
        Route(command).Slash!.Options.Single(one => one.Name == option).Suggest!(new() { Who = Ada, Rights = Rights.None }, typed);

    /// <summary>Discord would take the message.</summary>
    public static void Fits(Reply reply) => Assert.Empty(MessageLimits.Problems(ReplyMessage.Of(reply)));

    public static Choice Button(Reply reply, string label) =>
        reply.Buttons.Concat(reply.Choices).First(button => button.Label.StartsWith(label, StringComparison.Ordinal));

    public static Menu Menu(Reply reply, string placeholder) =>
        reply.Menus.First(menu => menu.Placeholder.StartsWith(placeholder, StringComparison.Ordinal));

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
        _career.Dispose();
    }

    private (ServiceProvider, Router) Open()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(Options.Create(new KnowledgeOptions { Folder = _knowledge, Cache = false }));
        services.AddSingleton<KnowledgeFolders>().AddSingleton<EngineCache>().AddSingleton<EngineLoader>().AddSingleton<LiveKnowledge>();
        services.AddSingleton<CareerBooks>();
        services.AddSingleton<TimeProvider>(Clock).AddSingleton(_ => Database.Open(Path.Combine(_folder.FullName, "data.db")));
        services.AddSingleton<ServerStore>().AddSingleton<WeekCounts>().AddSingleton<Mentor>();
        services.AddSingleton<IServerEntries, NoEntries>().AddSingleton<IPosts, FakePosts>();
        services.AddSingleton<PlainQuestions>().AddSingleton<Func<Router>>(all => all.GetRequiredService<Router>);
        services.AddSingleton(all => new Router(all.GetServices<IRoutes>().SelectMany(part => part.Routes)));
        services.AddAsk();
        _beside?.Invoke(services);
        services.AddRoadmaps();
        services.AddPrivacy();
        var built = services.BuildServiceProvider();
        Assert.Empty(built.GetRequiredService<LiveKnowledge>().Start());
        return (built, built.GetRequiredService<Router>());
    }
}
