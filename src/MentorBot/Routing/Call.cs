using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>Somebody used a route: by a command, a press, a form or the terminal.</summary>
public sealed record Call
{
    public required PersonId Who { get; init; }

    public required Rights Rights { get; init; }

    /// <summary>Null in direct conversations and in the terminal.</summary>
    public ServerId? Server { get; init; }

    public PlaceId? Place { get; init; }

    /// <summary>The message that was pressed on, or on which a command of the menu was used.</summary>
    public Post? On { get; init; }

    /// <summary>By name: options of a command, values of the pressed <see cref="Go"/>, fields of a form; <c>value</c> of a menu.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The bot's rights in this channel, by Discord's bits; null where Discord did not say.</summary>
    public ulong? BotRights { get; init; }

    /// <summary>The value of that name; empty where there is none.</summary>
    public string this[string name] => Values.GetValueOrDefault(name, "");

    public bool Has(Rights right) => Rights.HasFlag(right);
}

/// <summary>A message as a route may see it.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="ByBot">The author is a bot, possibly this one.</param>
/// <param name="Text">Empty where the bot may not read it.</param>
public sealed record Post(PostId Id, PlaceId Place, PersonId Author, bool ByBot, string Text)
{
    /// <summary>The message that it replies to, where Discord sent it along.</summary>
    public Post? ReplyTo { get; init; }

    /// <summary>The id of the message that it replies to.</summary>
    public PostId? ReplyToId { get; init; }

    /// <summary>Seen by one person only.</summary>
    public bool Private { get; init; }
}
