using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.EndToEnd;
using MentorBot.Features.Quiz;
using MentorBot.Features.Tips;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using MentorBot.Tests.Features.Gaps;
using MentorBot.Tests.Features.Roadmaps;
using MentorBot.Tests.Features.Tips.Delivery;
using MentorBot.Tests.Features.Tips.Plans;
using MentorBot.Tests.Knowledge.Career;
using MentorBot.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features.Tips.Suggestions;

/// <summary>Suggested tips beside those of a bakery, with the delivery to channels. Every reply is held against Discord's limits.</summary>
internal sealed class SuggestionsWorld : IDisposable, IServerView
{
    public static readonly ServerId Bakery = new(7001), Mill = new(7002);
    public static readonly PersonId Member = new(77), Other = new(78), Curator = new(42);

    public const string Text = "Smell a starter before you feed it and again an hour later, and write both smells down in a word each. "
        + "Compare the words after three days. You are done when they differ.";

    public SuggestionsWorld() => World = new(prepare: StudyOnDisk.Put, beside: services =>
    {
        services.AddSingleton<StudyBooks>().AddSingleton<IStaffLog>(Staff).AddSingleton<IServerView>(this);
        services.AddSingleton<FakeDiscord>().AddSingleton<IPosts, FakePosts>();
        services.AddSingleton<IAppointedPosts>(all => all.GetRequiredService<FakeDiscord>());
        services.AddSingleton<IMemberRoles>(all => all.GetRequiredService<FakeDiscord>()).AddSingleton(Options.Create(new TipsOptions()));
        services.AddTips();
        services.AddQuiz();
        services.AddTipDelivery();
        services.AddTipSuggestions();
    });

    public RoadmapsWorld World { get; }

    public RecordingStaffLog Staff { get; } = new();

    public FakeDiscord Discord => World.Get<FakeDiscord>();

    public SuggestionStore Store => World.Get<SuggestionStore>();

    public Task<Outcome> CallAsync(PersonId who, Rights rights, Go go, params (string Name, string Value)[] fields) =>
        CallAsync(Bakery, who, rights, go, fields);

    public Task<Outcome> CallAsync(ServerId server, PersonId who, Rights rights, Go go, params (string Name, string Value)[] fields)
    {
        var route = World.Route(go.Route);
        var values = Router.Named(route, go.Values);
        foreach (var (name, value) in fields)
            values[name] = value;
        return Router.RunAsync(route, new() { Who = who, Rights = rights, Server = server, Values = values }, CancellationToken.None);
    }

    /// <summary>What comes when a member sends the form, a second after the one before.</summary>
    public async Task<Reply> SuggestAsync(
        string title = "Smell the starter", string text = Text, string topic = "A first dough", string level = "beginner",
        PersonId? who = null, ServerId? server = null)
    {
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        return PlansWorld.Shown(await CallAsync(
            server ?? Bakery, who ?? Member, Rights.None, new(SuggestCommands.Save),
            ("title", title), ("text", text), ("topic", topic), ("level", level)));
    }

    /// <summary>A curator types the command.</summary>
    public async Task<Reply> ReviewAsync(ServerId? server = null) =>
        PlansWorld.Shown(await CallAsync(server ?? Bakery, Curator, Rights.Curator, new("tips suggestions")));

    /// <summary>A curator presses.</summary>
    public async Task<Reply> PressAsync(Reply on, string label, ServerId? server = null) => PlansWorld.Shown(
        await CallAsync(server ?? Bakery, Curator, Rights.Curator, RoadmapsWorld.Button(on, label).Go));

    /// <summary>Suggested and accepted.</summary>
    public async Task<Suggestion> AddAsync(string title = "Smell the starter", string topic = "A first dough", ServerId? server = null)
    {
        await SuggestAsync(title, topic: topic, server: server);
        await PressAsync(await ReviewAsync(server), "Accept", server);
        return Store.Accepted(server ?? Bakery)[^1];
    }

    public TipSchedule Schedule(ServerId server, PlaceId place)
    {
        var schedule = new TipSchedule
        {
            Id = NewIds.Next(),
            Server = server,
            Place = place,
            When = new(new(9, 0), "Etc/UTC", Weekdays.Everyday),
            Started = World.Clock.GetUtcNow(),
        };
        return World.Get<ScheduleStore>().Save(schedule, World.Clock.GetUtcNow());
    }

    /// <summary>The cards that a schedule's channel gets on so many days. It is the only one: two would wait for turns.</summary>
    public async Task<IReadOnlyList<Reply>> DaysAsync(TipSchedule schedule, int days)
    {
        var before = Discord.Messages.Count;
        for (var day = 0; day < days; day++)
        {
            World.Clock.Advance(World.Get<ScheduleStore>().Find(schedule.Id)!.Next!.At - World.Clock.GetUtcNow());
            await World.Get<TipWorker>().TurnAsync(default).WaitAsync(RealTime.Limit);
        }
        return [.. Discord.Messages.Skip(before).Select(message => message.Reply)];
    }

    public void Dispose() => World.Dispose();

    public Task<ServerSight?> SeeAsync(ServerId server, CancellationToken cancel) => Task.FromResult<ServerSight?>(null);

    public Task<PlaceId> ChannelOfAsync(ServerId server, PlaceId place, CancellationToken cancel) => Task.FromResult(place);

    public Task<bool> CanReadAsync(ServerId server, PersonId person, PlaceId channel, CancellationToken cancel) => Task.FromResult(true);
}
