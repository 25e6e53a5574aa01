using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Control;

/// <summary>What the page asks beside the world: who is there, how the bot is, what time it is.</summary>
internal static class PageControl
{
    public static void Map(ControlApi api)
    {
        api.On("GET", "/page", Show);
        api.On("POST", "/bot/restart", RestartAsync);
        api.On("GET", "/clock", call => Clock(call.Server.Options.Clock));
        api.On("POST", "/clock", Move);
    }

    public static JsonObject Clock(TimeProvider clock) => new()
    {
        ["now"] = Wire.Time(clock.GetUtcNow()),
        ["ahead"] = clock is SandboxClock { Ahead: var ahead } ? ahead.TotalSeconds : 0,
    };

    private static JsonObject Show(ControlCall call)
    {
        var page = call.Server.Page;
        lock (call.World.Gate)
            return new JsonObject
            {
                ["title"] = page.Title,
                ["bot"] = UserJson.Of(page.Bot ?? throw new ControlError(404, "Nobody has said anything about this sandbox.")),
                ["people"] = Wire.List(page.People.Select(person =>
                    new JsonObject { ["user"] = ControlJson.User(person.User), ["what"] = person.What })),
                ["start"] = page.Start is { } start
                    ? new JsonObject { ["guild"] = Wire.Id(start.GuildId), ["channel"] = Wire.Id(start.Id) } : null,
                ["welcome"] = page.Welcome is { } welcome
                    ? new JsonObject { ["channel"] = Wire.Id(welcome.Channel.Id), ["message"] = Wire.Id(welcome.Id) } : null,
                ["tries"] = Wire.List(page.Tries.Select(Try)),
                ["problems"] = page.ProblemsJson,
                ["clock"] = Clock(call.Server.Options.Clock),
                ["isBotOnline"] = page.IsBotOnline,
            };
    }

    private static JsonObject Try(PageTry entry)
    {
        var json = new JsonObject { ["title"] = entry.Title, ["text"] = entry.Text };
        if (entry.As is { } user)
            json["as"] = Wire.Id(user.Id);
        if (entry.Channel is { } channel)
            json["channel"] = Wire.Id(channel.Id);
        if (entry.Post is { } post)
            json["post"] = post;
        if (entry.Command is { } command)
            json["invoke"] = new JsonObject
            {
                ["command"] = command,
                ["options"] = new JsonObject(entry.Options.Select(option => KeyValuePair.Create(option.Key, (JsonNode?)option.Value))),
            };
        return json;
    }

    private static async Task<JsonNode?> RestartAsync(ControlCall call)
    {
        var restart = call.Server.Page.Restart ?? throw new ControlError(422, "The bot of this sandbox cannot be restarted from here.");
        await restart(call.Stop);
        return null;
    }

    private static JsonObject Move(ControlCall call)
    {
        if (call.Server.Options.Clock is not SandboxClock clock)
            throw new ControlError(422, "The clock of this sandbox cannot be moved.");
        try
        {
            clock.MoveBy(call.Has("to") ? Time(call.Text("to")) - clock.GetUtcNow() : TimeSpan.FromSeconds(call.Seconds("by")));
            return Clock(clock);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException or ArgumentException)
        {
            throw new ControlError(422, "The clock goes forward only, and ten years at most.");
        }
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : throw new ControlError(400, "\"to\" is no time, such as 2026-11-28T09:00:00Z.");
}
