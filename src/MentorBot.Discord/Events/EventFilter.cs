namespace MentorBot.Discord.Events;

/// <summary>
/// What the bot wants to hear of. Asked on the thread that receives, so the answers must be quick and must not wait; what is not
/// wanted costs next to nothing.
/// </summary>
public sealed record EventFilter
{
    public static EventFilter Everything { get; } = new();

    /// <summary>Whether this message, new or edited, is wanted.</summary>
    public Func<MessageHeader, bool> Messages { get; init; } = static _ => true;

    /// <summary>
    /// Whether that server's channels, threads and roles are wanted: in full when it becomes available, and when they change. Of
    /// other servers come only their id, name and size.
    /// </summary>
    public Func<Snowflake, bool> Guilds { get; init; } = static _ => true;
}
