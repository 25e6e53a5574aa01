using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Tests.Features.Tips.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Features.Tips.Plans;

/// <summary>Commands about tips, typed and pressed; what they show fits into a message on Discord.</summary>
internal sealed class PlansWorld : TipWorld, IServerView
{
    public const ulong Everything = ulong.MaxValue & ~(1UL << 3);

    private readonly Router _router;

    public PlansWorld() : base(new DateTimeOffset(2026, 10, 20, 12, 0, 0, TimeSpan.Zero)) =>
        _router = new Router(Make<IRoutes>().SelectMany(part => part.Routes));

    public ServerSight? Sight { get; set; } = new(
        Bakery, "Bakers",
        [
            new(Daily, "daily", ChannelKind.Text, Everything), new(new(7200), "news", ChannelKind.Announcement, Everything),
            new(new(7300), "talk", ChannelKind.Voice, Everything),
        ],
        [new(Bakery.Value, "@everyone", false, 0), new(51, "Learners", true, 1), new(52, "Staff", false, 2)])
    {
        BotRights = Everything,
        BotRank = 2,
    };

    public IReadOnlyCollection<Route> Routes => _router.Routes;

    /// <param name="typed">Options as <c>name:value</c>.</param>
    public Task<Outcome> TypeAsync(string command, params string[] typed) => CallAsync(
        command, Ann, Rights.Admin, typed.Select(one => one.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1]));

    public async Task<Reply> ShownAsync(string command, params string[] typed) => Shown(await TypeAsync(command, typed));

    public async Task<string> RefusedAsync(string command, params string[] typed) =>
        Assert.IsType<Outcome.Refuse>(await TypeAsync(command, typed)).Reason;

    public Task<Outcome> PressAsync(Go go, PersonId? who = null, Rights rights = Rights.Admin) =>
        CallAsync(go.Route, who ?? Ann, rights, Router.Named(_router.Find(go.Route)!, go.Values));

    public async Task<Reply> PressedAsync(Reply reply, string label) =>
        Shown(await PressAsync(reply.Buttons.Single(button => button.Label == label).Go));

    public IReadOnlyList<MenuOption> Suggested(string command, string option, string typed) =>
        _router.Find(command)!.Slash!.Options.Single(one => one.Name == option)
            .Suggest!(new Call { Who = Ann, Rights = Rights.Admin, Server = Bakery }, typed);

    public static Reply Shown(Outcome outcome)
    {
        var reply = outcome switch
        {
            Outcome.Show show => show.Reply,
            Outcome.Replace replace => replace.Reply,
            var other => throw new Xunit.Sdk.XunitException($"nothing is shown: {other}"),
        };
        Assert.Empty(MessageLimits.Problems(ReplyMessage.Of(reply)));
        return reply;
    }

    public Task<ServerSight?> SeeAsync(ServerId server, CancellationToken cancel) => Task.FromResult(Sight);

    public Task<PlaceId> ChannelOfAsync(ServerId server, PlaceId place, CancellationToken cancel) => Task.FromResult(place);

    public Task<bool> CanReadAsync(ServerId server, PersonId person, PlaceId channel, CancellationToken cancel) => Task.FromResult(true);

    protected override void AddMore(IServiceCollection services) => services.AddSingleton<IServerView>(this);

    private Task<Outcome> CallAsync(string name, PersonId who, Rights rights, Dictionary<string, string> values) => Router.RunAsync(
        _router.Find(name) ?? throw new ArgumentException($"no route {name}"),
        new Call { Who = who, Rights = rights, Server = Bakery, Place = Daily, Values = values }, CancellationToken.None);
}
