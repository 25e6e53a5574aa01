using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.EndToEnd;
using MentorBot.Features.Help;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Tests.Answering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features.Help;

/// <summary>The shipped knowledge, learnt once, with help and some routes of other features beside it.</summary>
public sealed class HelpWorld : IDisposable, IRoutes
{
    private readonly ServiceProvider _parts;

    public HelpWorld()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Options.Create(
            new KnowledgeOptions { Folder = Path.Combine(SharedFiles.Checkout, "knowledge"), Cache = false }));
        services.AddSingleton<TimeProvider>(new ManualClock());
        services.AddSingleton<KnowledgeFolders>();
        services.AddSingleton<EngineCache>();
        services.AddSingleton<EngineLoader>();
        services.AddSingleton<LiveKnowledge>();
        services.AddSingleton<IServerEntries>(new NoEntries());
        services.AddSingleton<Mentor>();
        services.AddSingleton<IRoutes>(this);
        services.AddHelp();
        services.AddSingleton(parts => new Router(parts.GetServices<IRoutes>().SelectMany(feature => feature.Routes)));
        _parts = services.BuildServiceProvider();
        Assert.Empty(_parts.GetRequiredService<LiveKnowledge>().Start());
    }

    public IServiceProvider Parts => _parts;

    public AnswerEngine Engine => _parts.GetRequiredService<Mentor>().Engine;

    public IReadOnlyList<Route> Routes { get; } =
    [
        Named("ask") with { Slash = new("Ask the guide", new SlashOption("question", "What") { Required = true }, new("where", "Where")) },
        Named("gaps") with { Needs = Rights.Curator, OnServersOnly = true },
        Named("mentor setup") with { Needs = Rights.Admin, OnServersOnly = true },
        Named("mentor doctor") with { Needs = Rights.Admin, OnServersOnly = true },
        Named("form") with
        {
            Run = (_, _) => Done(new Outcome.Ask(new(new("x"), "A form", new FormField("a", "Your name") { Hint = "Any" }))),
        },
        Named("refuse") with { Run = (_, _) => Done(new Outcome.Refuse("Not today.")) },
        Named("answer this") with { Slash = null, Menu = "Answer this" },
        Named("only.pressed") with { Slash = null },
    ];

    public async Task<Reply> Shown(string route, Rights rights = Rights.None, ServerId? server = null)
    {
        var router = _parts.GetRequiredService<Router>();
        var outcome = await Router.RunAsync(
            router.Find(route)!, new Call { Who = new(1), Rights = rights, Server = server }, CancellationToken.None);
        return Assert.IsType<Outcome.Show>(outcome).Reply;
    }

    public void Dispose() => _parts.Dispose();

    private static Route Named(string name) => new()
    {
        Name = name,
        Slash = new($"What {name} does"),
        Run = (_, _) => Done(new Outcome.Remove()),
    };

    private static Task<Outcome> Done(Outcome outcome) => Task.FromResult(outcome);
}
