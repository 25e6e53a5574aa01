namespace MentorBot.Features.Listen;

/// <summary>Why the bot says nothing to a message that nobody addressed to it.</summary>
public enum Silence
{
    /// <summary>Nobody opened this channel, or not for such messages: talk in threads, later messages of a forum post.</summary>
    NotOpened,

    /// <summary>The bot was asked, and answers as one who was asked.</summary>
    ForMe,

    /// <summary>Somebody else was addressed.</summary>
    ForOthers,

    /// <summary>A person has replied, or has written there since.</summary>
    Replied,

    /// <summary>The question was deleted before its turn came.</summary>
    Deleted,

    /// <summary>More messages wait in this channel than are kept.</summary>
    TooMany,

    QuietHours,

    /// <summary>A moderator asked for silence.</summary>
    Snoozed,

    /// <summary>The answer is not above the strict cut-off.</summary>
    NotSure,

    /// <summary>Of its last answers here too many were removed or voted down.</summary>
    BackingOff,

    /// <summary>This channel has just been told the same.</summary>
    SameAnswer,

    /// <summary>It has said as much within the hour as the admins allow.</summary>
    BudgetUsed,
}
