using System.Text.Json.Serialization;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Events;

/// <summary>The bodies that are no entity of their own. <see cref="DiscordJson"/> has the entities.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReadyBody))]
[JsonSerializable(typeof(RoleBody))]
[JsonSerializable(typeof(ThreadListBody))]
[JsonSerializable(typeof(DeletedBody))]
[JsonSerializable(typeof(ReactionAdded))]
[JsonSerializable(typeof(ReactionRemoved))]
[JsonSerializable(typeof(CommandPermissionsUpdated))]
internal sealed partial class EventJson : JsonSerializerContext;

internal sealed record ReadyBody(
    User? User, ApplicationInfo? Application, IReadOnlyList<AwaitedGuild>? Guilds, string? SessionId, string? ResumeGatewayUrl);

internal sealed record AwaitedGuild(Snowflake Id);

internal sealed record RoleBody(Snowflake GuildId, Role? Role, Snowflake RoleId);

internal sealed record ThreadListBody(Snowflake GuildId, IReadOnlyList<Channel>? Threads);

internal sealed record DeletedBody(Snowflake? Id, IReadOnlyList<Snowflake>? Ids, Snowflake ChannelId, Snowflake? GuildId);
