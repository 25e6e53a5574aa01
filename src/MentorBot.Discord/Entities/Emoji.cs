namespace MentorBot.Discord.Entities;

/// <summary>A Unicode emoji (only a name) or a server's own (id and name).</summary>
/// <remarks>https://discord.com/developers/docs/resources/emoji#emoji-object</remarks>
public sealed record Emoji
{
    public Snowflake? Id { get; init; }
    public string? Name { get; init; }
    public bool Animated { get; init; }

    public static Emoji Unicode(string text) => new() { Name = text };

    /// <summary>As the reaction routes want it, before it is percent-encoded.</summary>
    internal string RouteName => Id is { } id ? $"{Name}:{id}" : Name ?? "";
}

/// <summary>How many people reacted with an emoji, in a message that was read.</summary>
public sealed record Reaction
{
    public int Count { get; init; }
    public bool Me { get; init; }
    public Emoji Emoji { get => field ?? new Emoji(); init; }
}
