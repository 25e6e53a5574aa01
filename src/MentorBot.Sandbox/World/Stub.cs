using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

public sealed record Dispatch(string Name, ulong? GuildId, ulong? ChannelId, long Intents, Func<Application, bool, JsonObject?> Body)
{
    public ulong? OnlyApplication { get; init; }
}

public sealed class Application
{
    public ulong Id { get; init; }
    public string Token { get; init; } = "";
    public long Flags { get; set; }
}

public sealed class DiscordWorld(TimeProvider clock, int seed)
{
    public Lock Gate { get; } = new();
    public TimeProvider Clock { get; } = clock;
    public Random Random { get; } = new(seed);
    public Dictionary<ulong, Application> Applications { get; } = [];
    public event Action<Dispatch>? Dispatched;
    public void Dispatch(Dispatch dispatch) => Dispatched?.Invoke(dispatch);
}
