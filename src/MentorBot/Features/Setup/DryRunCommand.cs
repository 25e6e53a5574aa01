using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup;

/// <summary><c>/mentor dry-run</c>: what the bot would have answered in a channel before it is opened.</summary>
internal sealed class DryRunCommand(Mentor mentor, IPosts posts, IServerView view, IBotState bot) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
    [
        Route("mentor dry-run") with
        {
            Slash = new(
                $"Show what I would have answered to a channel's last {DryRun.Messages} messages",
                new SlashOption("channel", "Which channel, such as #help; this one when empty") { MaxLength = 100 }),
        },
        Route("setup.dry-run"),
    ];

    private Route Route(string name) => new()
    {
        Name = name,
        Run = RunAsync,
        Parameters = ["channel"],
        Needs = Rights.Admin,
        OnServersOnly = true,
    };

    private async Task<Outcome> RunAsync(Call call, CancellationToken cancel)
    {
        var server = call.Server!.Value;
        if (await view.SeeAsync(server, cancel) is not { } sight)
            return new Outcome.Refuse("I am not on this server, only my commands are: I can read no channel.");
        if (Chosen(call, sight) is not { } place)
            return new Outcome.Refuse("I do not know that channel. Write it as you would mention it, such as #help.");
        if (place != call.Place && !await view.CanReadAsync(server, call.Who, place, cancel))
            return new Outcome.Refuse("You cannot read that channel yourself, so I quote nothing from it.");
        if (!bot.See().MessageContent)
            return new Outcome.Refuse($"I cannot read messages that do not mention me. {SetupText.SwitchOnContent}");
        if (Missing(place, sight) is { Count: > 0 } missing)
        {
            var names = string.Join(" and ", missing.Select(one => $"\"{one.Name}\""));
            return new Outcome.Refuse($"In {SetupText.Name(place)} I lack {names}: "
                + "allow it for my role in that channel's settings, page Permissions.");
        }
        return await TryAsync(server, place, cancel);
    }

    private async Task<Outcome> TryAsync(ServerId server, PlaceId place, CancellationToken cancel)
    {
        try
        {
            var last = await posts.LastAsync(place, DryRun.Messages, cancel);
            var run = DryRun.Of(last, question => mentor.Ask(question, null, server), cancel);
            return new Outcome.Show(new()
            {
                Title = "Dry run",
                Text = $"In {SetupText.Name(place)}: {run.Text()}",
                Note = "In truth I say less: I wait for people first, and keep to the hourly budget and to quiet hours.",
            });
        }
        catch (PostRefusedException e)
        {
            return new Outcome.Refuse($"I cannot read {SetupText.Name(place)}: {e.Message}");
        }
    }

    /// <summary>A channel as one types it: a mention, an id, or its name. Null: there is none of that kind here.</summary>
    private static PlaceId? Chosen(Call call, ServerSight sight)
    {
        var text = call["channel"].Trim();
        if (text.Length == 0)
            return call.Place;
        var name = text.TrimStart('<', '#').TrimEnd('>');
        return (ulong.TryParse(name, out var id)
            ? sight.Channel(new(id))
            : sight.Channels.FirstOrDefault(channel => channel.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))?.Id;
    }

    /// <summary>Threads are not in sight; there Discord itself says no.</summary>
    private static IReadOnlyList<Permission> Missing(PlaceId place, ServerSight sight) =>
        sight.Channel(place) is { } channel ? NeededRights.Missing(NeededRights.Reading, channel.BotRights) : [];
}
