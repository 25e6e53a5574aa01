using System.Text.Json.Serialization;
using MentorBot.Discord.Interactions;

namespace MentorBot.Discord.Entities;

/// <summary>
/// The wire's JSON, generated at build time. Unknown fields are ignored, unknown numbers of enumerations survive, and nothing is required
/// that a server may leave out; what is null is not written.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(Role[]))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Channel[]))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(OwnGuild[]))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Message[]))]
[JsonSerializable(typeof(ThreadMember))]
[JsonSerializable(typeof(Emoji))]
[JsonSerializable(typeof(ApplicationInfo))]
[JsonSerializable(typeof(Interaction))]
public sealed partial class DiscordJson : JsonSerializerContext;
