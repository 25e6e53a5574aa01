using MentorBot.Answering;
using MentorBot.Chat.Cards;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;
using MentorBot.EndToEnd;
using MentorBot.Features.Glossary;
using MentorBot.Features.Resources;
using MentorBot.Features.Roles;
using MentorBot.Features.Salaries;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Tests.Answering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features;

/// <summary>The shipped knowledge with the commands about jobs.</summary>
public sealed class CareerWorld : IDisposable
{
    private readonly ServiceProvider _parts;
    private readonly Router _router;

    public CareerWorld() : this(new SalariesOptions())
    {
    }

    internal CareerWorld(SalariesOptions salaries)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Options.Create(
            new KnowledgeOptions { Folder = Path.Combine(SharedFiles.Checkout, "knowledge"), Cache = false }));
        services.AddSingleton(Options.Create(salaries));
        services.AddSingleton<TimeProvider>(new ManualClock());
        services.AddSingleton<KnowledgeFolders>().AddSingleton<EngineCache>().AddSingleton<EngineLoader>().AddSingleton<LiveKnowledge>();
        services.AddSingleton<CareerBooks>();
        services.AddSingleton<IServerEntries>(new NoEntries()).AddSingleton<Mentor>().AddSingleton<AnswerCards>();
        services.AddRoles();
        services.AddSalaries();
        services.AddGlossary();
        services.AddResources();
        _parts = services.BuildServiceProvider();
        Assert.Empty(_parts.GetRequiredService<LiveKnowledge>().Start());
        _router = new Router(_parts.GetServices<IRoutes>().SelectMany(part => part.Routes));
    }

    internal CareerBooks.Books Books => _parts.GetRequiredService<CareerBooks>().Now;

    public CareerKnowledge Career => Books.Career;

    public Route Route(string name) => _router.Find(name)!;

    /// <summary>What a command shows; it fits into a message on Discord.</summary>
    public Reply Shown(string route, params (string Name, string Value)[] values)
    {
        var call = Call(values);
        var reply = Router.RunAsync(Route(route), call, CancellationToken.None).GetAwaiter().GetResult() switch
        {
            Outcome.Show show => show.Reply,
            Outcome.Replace replace => replace.Reply,
            var other => throw new Xunit.Sdk.XunitException($"nothing is shown: {other}"),
        };
        Assert.Empty(MessageLimits.Problems(ReplyMessage.Of(reply)));
        return reply;
    }

    /// <summary>What a press leads to.</summary>
    public Reply Pressed(Go go) => Shown(go.Route, [.. Route(go.Route).Parameters.Zip(go.Values)]);

    /// <summary>What is proposed while somebody types into an option.</summary>
    public IReadOnlyList<string> Suggested(string route, string option, string typed, params (string Name, string Value)[] values) =>
        [.. Route(route).Slash!.Options.Single(one => one.Name == option).Suggest!(Call(values), typed).Select(one => one.Label)];

    /// <summary>All that a reader sees of a reply.</summary>
    public static string Text(Reply reply) => string.Join('\n',
    [
        reply.Title, reply.Breadcrumb ?? "", reply.Text, reply.Picture?.Alt ?? "",
        .. reply.Fields.Select(field => $"{field.Name} {field.Text}"), .. reply.Sources,
        .. reply.Choices.Concat(reply.Buttons).Select(choice => choice.Label), reply.Note ?? "", .. reply.Parts.Select(Text),
    ]);

    public void Dispose() => _parts.Dispose();

    private static Call Call((string Name, string Value)[] values) => new()
    {
        Who = new(1),
        Rights = Rights.None,
        Values = values.ToDictionary(pair => pair.Name, pair => pair.Value),
    };
}
