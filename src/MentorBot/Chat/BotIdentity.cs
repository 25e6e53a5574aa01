using MentorBot.Discord;

namespace MentorBot.Chat;

/// <summary>Who the bot is, once Discord has said so.</summary>
public sealed class BotIdentity
{
    private readonly TaskCompletionSource<Snowflake> _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The bot's own id, when it has logged in.</summary>
    public Task<Snowflake> Known => _known.Task;

    public Snowflake? BotId { get; private set; }

    public Snowflake? ApplicationId { get; private set; }

    /// <summary>The text of every message arrives, not only of those addressed to the bot.</summary>
    public bool ReadsMessages { get; private set; }

    /// <summary>How far this machine's clock is ahead of Discord's, with the way of a message; null: nothing has come yet.</summary>
    public TimeSpan? ClockSkew { get; private set; }

    /// <param name="made">When Discord made what has just arrived.</param>
    public void Compare(DateTimeOffset now, DateTimeOffset made) => ClockSkew = now - made;

    public void Take(Snowflake bot, Snowflake application, bool readsMessages)
    {
        (BotId, ApplicationId, ReadsMessages) = (bot, application, readsMessages);
        _known.TrySetResult(bot);
    }
}
