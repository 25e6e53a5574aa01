using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.EndToEnd;
using MentorBot.Features.Ask;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using MentorBot.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Answering;

/// <summary>Questions on the shipped knowledge, a real data file, and a small feature with something for plain questions.</summary>
public sealed class PlainWorld : IDisposable, IRoutes
{
    public static readonly ServerId School = new(5001);
    public static readonly PlaceId Corner = new(5002);
    public static readonly PersonId Ada = new(5003);
    public static readonly PersonId Bob = new(5004);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-plain-").FullName;
    private ServiceProvider _parts;

    public PlainWorld()
    {
        _parts = Open(null);
        Assert.Empty(Get<LiveKnowledge>().Start());
    }

    internal FakePosts Posts { get; } = new();

    internal IServiceProvider Parts => _parts;

    public IReadOnlyList<Route> Routes { get; } =
    [
        Named("wage", call => new Outcome.Show(new Reply
        {
            Title = $"Wages: {call["role"]} {call["country"]}".TrimEnd(),
            Text = "A figure.",
            Buttons = [new Choice(new Go("wage", call["role"], "France"), "In France")],
        })) with { Parameters = ["role", "country"] },
        Named("mine", call => new Outcome.Show(new Reply { Title = $"The way of {call.Who}", Text = "A step." })),
        Named("curators", _ => new Outcome.Show(new Reply { Title = "Secret", Text = "A secret." })) with { Needs = Rights.Curator },
    ];

    internal T Get<T>() where T : notnull => _parts.GetRequiredService<T>();

    /// <summary>The process ends and starts again on the same file, knowing what it had learnt.</summary>
    internal void Restart()
    {
        var learnt = Get<LiveKnowledge>();
        _parts.Dispose();
        _parts = Open(learnt);
    }

    internal async Task<Reply> Asks(string question, PersonId? who = null) =>
        Assert.IsType<Outcome.Show>(await Use(new Go("ask"), who ?? Ada, ("question", question))).Reply;

    /// <summary>What the bot replied in the channel.</summary>
    internal async Task<Reply> Mentions(string question, ulong message)
    {
        var post = new Post(new PostId(message), Corner, Ada, false, question);
        await Get<MentionAnswers>().AnswerAsync(new Heard(post, School) { Channel = Corner, ForMe = true }, CancellationToken.None);
        return Posts.Deeds[^1].Reply!;
    }

    internal Task<Outcome> Use(Go go, PersonId who, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var route = Get<Router>().Find(go.Route)!;
        var values = Router.Named(route, go.Values);
        foreach (var (name, value) in fields)
            values[name] = value;
        var call = new Call { Who = who, Rights = Rights.None, Server = School, Place = Corner, Values = values };
        return Router.RunAsync(route, call, CancellationToken.None);
    }

    public void Dispose()
    {
        _parts.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Open(LiveKnowledge? learnt)
    {
        var services = new ServiceCollection().AddLogging();
        var knowledge = new KnowledgeOptions { Folder = Path.Combine(SharedFiles.Checkout, "knowledge"), Cache = false };
        services.AddSingleton(Options.Create(knowledge)).AddSingleton(Options.Create(new LimitsOptions()));
        services.AddSingleton<KnowledgeFolders>().AddSingleton<EngineCache>().AddSingleton<EngineLoader>();
        _ = learnt is null ? services.AddSingleton<LiveKnowledge>() : services.AddSingleton(learnt);
        services.AddSingleton<TimeProvider>(new ManualClock()).AddSingleton(_ => Database.Open(Path.Combine(_folder, "data.db")));
        services.AddSingleton<ServerStore>().AddSingleton<WeekCounts>().AddSingleton<PendingStore>().AddSingleton<UseLimits>();
        services.AddSingleton<IServerEntries>(new NoEntries()).AddSingleton<Mentor>().AddSingleton<IPosts>(Posts);
        services.AddSingleton<PlainQuestions>().AddSingleton<Func<Router>>(all => all.GetRequiredService<Router>);
        services.AddSingleton(all => new Router(all.GetServices<IRoutes>().SelectMany(part => part.Routes)));
        services.AddAsk();
        services.AddSingleton<IRoutes>(this);
        services.AddSingleton(new PlainIntent(Intents.Salary, Wage));
        services.AddSingleton(new PlainIntent(Intents.Roadmap, _ => new PlainLink(new Go("mine"), "My way") { Personal = true }));
        services.AddSingleton(new PlainIntent(Intents.Tools, _ => new PlainLink(new Go("curators"), "Secret")));
        return services.BuildServiceProvider();
    }

    private static PlainLink Wage(Answer answer)
    {
        var (roles, country, _) = answer.Reading.Entities;
        var go = new Go("wage", roles.FirstOrDefault() ?? "", country ?? "");
        return new(go, "Wages") { OnlyRelated = roles.Count == 0 && country is null };
    }

    private static Route Named(string name, Func<Call, Outcome> run) =>
        new() { Name = name, Run = (call, _) => Task.FromResult(run(call)) };
}
