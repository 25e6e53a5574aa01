using System.Globalization;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup;

/// <summary><c>/mentor snooze</c>: a moderator has the bot be silent in an opened channel for a while.</summary>
internal sealed class SnoozeCommand(ServerStore store, IServerView view, IStaffLog log, TimeProvider clock) : IRoutes
{
    private static readonly MenuOption[] s_choices =
        [new("1 hour", "1"), new("4 hours", "4"), new("24 hours", "24"), new("Wake up now", "0")];

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "mentor snooze",
            Run = RunAsync,
            Parameters = ["hours"],
            Needs = Rights.Moderator,
            OnServersOnly = true,
            Slash = new(
                "Have the bot speak only when it is mentioned in this channel, for a while",
                new SlashOption("hours", "For how long") { Required = true, Choices = s_choices }),
        },
    ];

    private async Task<Outcome> RunAsync(Call call, CancellationToken cancel)
    {
        if (!s_choices.Any(choice => choice.Value == call["hours"]))
            return new Outcome.Refuse("Choose 1, 4 or 24 hours, or 0 to wake me up.");
        if (call.Place is not { } place || await OpenedAsync(call.Server!.Value, place, cancel) is not { } channel)
            return new Outcome.Refuse("This channel is not open to me: I speak here only when I am mentioned. There is nothing to snooze.");
        var hours = int.Parse(call["hours"], CultureInfo.InvariantCulture);
        return hours == 0 ? await WakeAsync(call.Who, channel, cancel) : await SnoozeAsync(call.Who, channel, hours, cancel);
    }

    private async Task<Outcome> SnoozeAsync(PersonId who, ChannelSettings channel, int hours, CancellationToken cancel)
    {
        var until = clock.GetUtcNow().AddHours(hours);
        store.Save(channel with { SnoozedUntil = until });
        var time = $"<t:{until.ToUnixTimeSeconds()}:f>";
        await log.NoteAsync(channel.Server, $"{SetupText.Name(who)} snoozed me in {SetupText.Name(channel.Channel)} until {time}.", cancel);
        return new Outcome.Show(new()
        {
            Title = "Snoozed",
            Text = $"In {SetupText.Name(channel.Channel)} I speak only when I am mentioned, until {time}.",
            Buttons = [new(new Go("mentor snooze", "0"), "Wake up")],
        });
    }

    private async Task<Outcome> WakeAsync(PersonId who, ChannelSettings channel, CancellationToken cancel)
    {
        if (channel.SnoozedUntil is not { } until || until <= clock.GetUtcNow())
            return new Outcome.Refuse($"I am awake in {SetupText.Name(channel.Channel)}.");
        store.Save(channel with { SnoozedUntil = null });
        await log.NoteAsync(channel.Server, $"{SetupText.Name(who)} woke me up in {SetupText.Name(channel.Channel)}.", cancel);
        return new Outcome.Show(new()
        {
            Title = "Awake",
            Text = $"In {SetupText.Name(channel.Channel)} I {SetupText.Does(channel.Mode)} again.",
        });
    }

    /// <summary>In a thread or a forum's post the channel or forum around it is meant: that is what was opened.</summary>
    private async Task<ChannelSettings?> OpenedAsync(ServerId server, PlaceId place, CancellationToken cancel) =>
        store.OpenedChannel(place) ?? store.OpenedChannel(await view.ChannelOfAsync(server, place, cancel));
}
