using MentorBot.Answering;
using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;
using MentorBot.EndToEnd;
using MentorBot.Features.Glossary;
using MentorBot.Features.Resources;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Tests.Answering;
using MentorBot.Tests.Knowledge;
using MentorBot.Tests.Knowledge.Career;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features;

/// <summary>The glossary and the resources of a small bakery.</summary>
internal sealed class StudyWorld : IDisposable
{
    private readonly CareerOnDisk _folder = new();
    private readonly ServiceProvider _parts;
    private readonly Router _router;

    /// <param name="prepare">Changes the folder before it is read.</param>
    public StudyWorld(Action<KnowledgeOnDisk> prepare)
    {
        prepare(_folder.Files);
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(Options.Create(new KnowledgeOptions { Folder = _folder.Folder, Cache = false }));
        services.AddSingleton<TimeProvider>(new ManualClock());
        services.AddSingleton<KnowledgeFolders>().AddSingleton<EngineCache>().AddSingleton<EngineLoader>().AddSingleton<LiveKnowledge>();
        services.AddSingleton<IServerEntries>(new NoEntries()).AddSingleton<Mentor>().AddSingleton<AnswerCards>();
        services.AddGlossary();
        services.AddResources();
        _parts = services.BuildServiceProvider();
        Assert.Empty(_parts.GetRequiredService<LiveKnowledge>().Start());
        _router = new Router(_parts.GetServices<IRoutes>().SelectMany(part => part.Routes));
    }

    /// <summary>What a command or a press shows; it fits into a message on Discord.</summary>
    public Reply Shown(string route, params IReadOnlyList<string> values)
    {
        var found = _router.Find(route)!;
        var call = new Call { Who = new(1), Rights = Rights.None, Values = Router.Named(found, values) };
        var reply = Router.RunAsync(found, call, CancellationToken.None).GetAwaiter().GetResult() switch
        {
            Outcome.Show show => show.Reply,
            Outcome.Replace replace => replace.Reply,
            var other => throw new Xunit.Sdk.XunitException($"nothing is shown: {other}"),
        };
        Assert.Empty(MessageLimits.Problems(ReplyMessage.Of(reply)));
        return reply;
    }

    public Reply Pressed(Choice choice) => Shown(choice.Go.Route, choice.Go.Values);

    /// <summary>What is proposed while somebody types into the first option of a command.</summary>
    public IReadOnlyList<string> Suggested(string route, string typed)
    {
        var call = new Call { Who = new(1), Rights = Rights.None };
        return [.. _router.Find(route)!.Slash!.Options[0].Suggest!(call, typed).Select(one => one.Label)];
    }

    /// <summary>The card of a public answer.</summary>
    public Reply Answered(string question)
    {
        var answer = _parts.GetRequiredService<Mentor>().Ask(question, null, null);
        var cards = _parts.GetRequiredService<AnswerCards>();
        return cards.Of(answer, cards.NewCard(answer, new(1), Way.Mention, null, null, null), null);
    }

    public void Dispose()
    {
        _parts.Dispose();
        _folder.Dispose();
    }
}
