namespace MentorBot.Discord.Entities;

/// <summary>What is switched on in the Developer Portal.</summary>
/// <remarks>https://discord.com/developers/docs/resources/application#application-object-application-flags</remarks>
[Flags]
public enum ApplicationFlags : long
{
    None = 0,
    GatewayPresence = 1 << 12,
    GatewayPresenceLimited = 1 << 13,
    GatewayGuildMembers = 1 << 14,
    GatewayGuildMembersLimited = 1 << 15,
    GatewayMessageContent = 1 << 18,
    GatewayMessageContentLimited = 1 << 19,
}

/// <summary>The application that the bot belongs to. In READY only <see cref="Id"/> and <see cref="Flags"/> are there.</summary>
/// <remarks>https://discord.com/developers/docs/resources/application</remarks>
public sealed record ApplicationInfo
{
    public Snowflake Id { get; init; }
    public string Name { get => field ?? ""; init; }
    public ApplicationFlags? Flags { get; init; }
    public string? VerifyKey { get; init; }
    public User? Owner { get; init; }
    public User? Bot { get; init; }
    public int? ApproximateGuildCount { get; init; }

    /// <summary>MESSAGE CONTENT INTENT is switched on (fully, or as a small bot may have it).</summary>
    public bool MayReadContent =>
        (Flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) is > 0;
}
