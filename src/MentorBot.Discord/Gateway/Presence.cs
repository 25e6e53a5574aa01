namespace MentorBot.Discord.Gateway;

/// <summary>The coloured dot beside the bot's name.</summary>
public enum OnlineStatus
{
    Online,
    Dnd,
    Idle,
    Invisible,
}

/// <summary>What stands before the text of an activity.</summary>
public enum ActivityType
{
    Playing = 0,
    Streaming = 1,
    Listening = 2,
    Watching = 3,

    /// <summary>The text alone, as a person's own status.</summary>
    Custom = 4,
    Competing = 5,
}

/// <summary>How the bot shows itself in the list of members.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#update-presence</remarks>
public sealed record Presence
{
    /// <summary>Discord cuts an activity's text there, in UTF-16 units.</summary>
    public const int TextLimit = 128;

    public Presence(OnlineStatus status, string? text = null, ActivityType type = ActivityType.Custom)
    {
        if (text?.Length > TextLimit)
            throw new ArgumentException($"The text of a presence has {text.Length} characters; at most {TextLimit} fit.", nameof(text));
        if (!Enum.IsDefined(status))
            throw new ArgumentOutOfRangeException(nameof(status));
        if (!Enum.IsDefined(type))
            throw new ArgumentOutOfRangeException(nameof(type));
        (Status, Text, Type) = (status, text, type);
    }

    public OnlineStatus Status { get; }

    public string? Text { get; }

    public ActivityType Type { get; }
}
