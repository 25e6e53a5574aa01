using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>A command that an application has registered, globally or in one guild.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
public sealed class ApplicationCommand(ulong id, Application application, ulong? guildId)
{
    public ulong Id { get; } = id;
    public Application Application { get; } = application;

    /// <summary>Null = everywhere.</summary>
    public ulong? GuildId { get; } = guildId;

    /// <summary>Another id for every change.</summary>
    public ulong Version { get; set; }

    /// <summary>What was registered, with defaults written out; see <see cref="CommandShape"/>.</summary>
    public JsonObject Definition { get; set; } = [];

    public string Name => Definition["name"]!.GetValue<string>();

    /// <summary>1 slash command, 2 user menu, 3 message menu.</summary>
    public int Type => Definition["type"]!.GetValue<int>();

    public IEnumerable<JsonObject> Options => (Definition["options"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The permissions that a member needs by default; 0 = administrators only; null = none.</summary>
    public Permissions? NeededPermissions =>
        Definition["default_member_permissions"]?.ToString() is { } bits ? (Permissions)ulong.Parse(bits, null) : null;

    /// <summary>Where a global command may be used: 0 guild, 1 conversation with the bot, 2 any other conversation.</summary>
    public bool AllowsContext(int context) => GuildId is not null
        ? context == 0
        : Definition["contexts"] is JsonArray contexts
            ? contexts.Any(entry => entry?.ToString() == context.ToString(null, null))
            : context != 2 && (context == 0 || Definition["dm_permission"]?.ToString() != "false");
}
