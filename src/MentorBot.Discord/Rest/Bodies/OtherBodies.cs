using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Rest.Bodies;

internal sealed record OpenDirectBody(Snowflake RecipientId);

internal sealed record BulkDeleteBody(IReadOnlyList<Snowflake> Messages);

internal sealed record ThreadFromMessageBody(string Name, int? AutoArchiveDuration);

internal sealed record ThreadBody(string Name, ChannelType Type, int? AutoArchiveDuration, bool? Invitable);

internal sealed record PostBody(string Name, int? AutoArchiveDuration, IReadOnlyList<Snowflake>? AppliedTags, MessageBody Message);
