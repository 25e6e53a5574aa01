namespace MentorBot.Discord.Rest.Errors;

/// <summary>A call to Discord that did not do what was asked. Neither messages nor data ever hold a token.</summary>
public abstract class DiscordException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Discord could not be reached, or gave no answer to a call that changes nothing or may simply be made again.</summary>
public sealed class DiscordUnreachableException(string route, Exception inner)
    : DiscordException($"{route}: Discord could not be reached ({inner.GetType().Name}: {inner.Message})", inner);

/// <summary>
/// It cannot be known whether the call took effect: it was sent, and no answer came. Find out before it is made again, or leave it.
/// </summary>
public sealed class DiscordUnknownOutcomeException(string route, Exception inner)
    : DiscordException($"{route}: it is unknown whether the call took effect ({inner.GetType().Name}: {inner.Message})", inner);

/// <summary>The client makes no such calls any more: the message says why, and what to do.</summary>
public sealed class DiscordStoppedException(string message) : DiscordException(message);

/// <summary>Discord did what was asked, and its answer cannot be understood.</summary>
public sealed class DiscordAnswerException(string route, Exception inner)
    : DiscordException($"{route}: the answer cannot be read ({inner.Message})", inner);
