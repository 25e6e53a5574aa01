using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Sandbox.World;

/// <summary>
/// Everything that the sandbox knows. One lock guards it all: REST handlers and what people do are synchronous methods that run under
/// <see cref="Gate"/>; nothing is awaited while holding it. Each method that changes something dispatches the gateway events of the change.
/// </summary>
public sealed partial class DiscordWorld
{
    public DiscordWorld(TimeProvider clock, int seed)
    {
        Clock = clock;
        Random = new Random(seed);
        Ids = new Ids(clock);
        Posts = new Messages(this);
        Threads = new Threads(this);
        Reactions = new Reactions(this);
        Pins = new Pins(this);
        Slowmode = new Slowmode(this);
        NewDms = new NewDms(this);
        Developer = AddUser("developer");
    }

    public Lock Gate { get; } = new();
    public TimeProvider Clock { get; }
    public Ids Ids { get; }
    public Random Random { get; }

    /// <summary>Where the server listens; attachment addresses start with it. Set by the server.</summary>
    public string Address { get; set; } = "http://127.0.0.1";

    /// <summary>At most so many messages are kept in a channel; the oldest go, with their files.</summary>
    public int MessagesPerChannel { get; set; } = 10_000;

    /// <summary>The person who owns every application.</summary>
    public User Developer { get; }

    /// <summary>Writes, edits and deletes messages.</summary>
    public Messages Posts { get; }
    public Threads Threads { get; }
    public Reactions Reactions { get; }
    public Pins Pins { get; }
    public Slowmode Slowmode { get; }
    public NewDms NewDms { get; }

    public Dictionary<ulong, User> Users { get; } = [];
    public Dictionary<ulong, Guild> Guilds { get; } = [];

    /// <summary>Channels of guilds, threads and direct conversations.</summary>
    public Dictionary<ulong, Channel> Channels { get; } = [];
    public Dictionary<ulong, Application> Applications { get; } = [];

    /// <summary>Uploaded files by id.</summary>
    public Dictionary<ulong, Attachment> Files { get; } = [];

    /// <summary>Raised under the gate for each gateway event.</summary>
    public event Action<Dispatch>? Dispatched;

    /// <summary>Hands an event to whoever listens.</summary>
    public void Dispatch(Dispatch dispatch) => Dispatched?.Invoke(dispatch);

    public bool TryGetGuild(Channel channel, [NotNullWhen(true)] out Guild? guild)
    {
        guild = null;
        return channel.GuildId is { } id && Guilds.TryGetValue(id, out guild);
    }

    /// <summary>Guilds that a user is in.</summary>
    public IEnumerable<Guild> GuildsOf(User user) => Guilds.Values.Where(guild => guild.Members.ContainsKey(user.Id));

    /// <summary>The application whose bot this user is; null for people.</summary>
    public Application? ApplicationOf(User user) => Applications.GetValueOrDefault(user.Id);

    public Application? ApplicationByToken(string token) => Applications.Values.FirstOrDefault(app => app.Token == token);

    /// <summary>A user's place in the guild of a channel; null outside of guilds and for strangers.</summary>
    public Member? MemberIn(Channel channel, User user) =>
        TryGetGuild(channel, out var guild) ? guild.Members.GetValueOrDefault(user.Id) : null;
}
