namespace MentorBot.Routing;

/// <summary>A message of a person that the bot could read. Bots, webhooks and the bot itself are never heard.</summary>
/// <param name="Post">With its text.</param>
/// <param name="Server">Null in a direct conversation.</param>
public sealed record Heard(Post Post, ServerId? Server)
{
    /// <summary>The channel or forum of the thread that it stands in; else its own place.</summary>
    public required PlaceId Channel { get; init; }

    /// <summary>It stands in a thread or a forum's post.</summary>
    public bool InThread { get; init; }

    /// <summary>The first message of a new forum post.</summary>
    public bool OpensPost { get; init; }

    /// <summary>The bot is mentioned, or its own message is replied to with the ping on: it was asked.</summary>
    public bool ForMe { get; init; }

    /// <summary>It mentions other people or roles, or replies to another person.</summary>
    public bool ForOthers { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A part of the bot that follows what is said.</summary>
public interface IListens
{
    /// <summary>Somebody wrote. Returns at once: what takes time happens elsewhere.</summary>
    void Said(Heard heard);

    /// <summary>Somebody changed what he wrote.</summary>
    void Edited(Heard heard);

    void Deleted(PlaceId place, IReadOnlyList<PostId> posts);
}
