namespace MentorBot.Discord.Entities;

/// <summary>A card of the older kind: read from messages, and sent where Components V2 do not serve.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object</remarks>
public sealed record Embed
{
    public string? Title { get; init; }
    public string? Type { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>0 to 0xFFFFFF.</summary>
    public int? Color { get; init; }

    public EmbedFooter? Footer { get; init; }
    public EmbedMedia? Image { get; init; }
    public EmbedMedia? Thumbnail { get; init; }
    public EmbedAuthor? Author { get; init; }
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}

/// <summary>The small line below.</summary>
public sealed record EmbedFooter
{
    public string Text { get => field ?? ""; init; }
    public string? IconUrl { get; init; }
}

/// <summary>A picture: http(s), or <c>attachment://name</c> for one that is sent along.</summary>
public sealed record EmbedMedia
{
    public string? Url { get; init; }
}

/// <summary>The line above the title.</summary>
public sealed record EmbedAuthor
{
    public string Name { get => field ?? ""; init; }
    public string? Url { get; init; }
    public string? IconUrl { get; init; }
}

/// <summary>A heading with a text; several may stand side by side.</summary>
public sealed record EmbedField
{
    public string Name { get => field ?? ""; init; }
    public string Value { get => field ?? ""; init; }
    public bool? Inline { get; init; }
}
