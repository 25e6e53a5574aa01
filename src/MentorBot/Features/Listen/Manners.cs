using MentorBot.Core.Answers;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Listen;

/// <summary>When the bot may speak without being asked. Pure; each part gives the reason for silence, or null: it may.</summary>
public static class Manners
{
    /// <summary>For the budget, and for saying the same again.</summary>
    private static readonly TimeSpan s_window = TimeSpan.FromHours(1);

    /// <summary>Whether a message is worth waiting on at all.</summary>
    /// <param name="settings">Of the channel that it stands in; null where nobody opened it.</param>
    public static Silence? OnHearing(Heard heard, ChannelSettings? settings) =>
        settings is null || !IsOpenFor(heard, settings.Mode) ? Silence.NotOpened
        : heard.ForMe ? Silence.ForMe
        : heard.ForOthers ? Silence.ForOthers
        : null;

    /// <summary>Whether, now that its turn has come, there is reason to think about an answer.</summary>
    /// <param name="said">What was written in the channel meanwhile.</param>
    public static Silence? OnTurn(Heard heard, ChannelSettings? settings, IEnumerable<Remark> said, DateTimeOffset now) =>
        OnHearing(heard, settings) ?? (
            said.Any(remark => Answers(remark, heard.Post)) ? Silence.Replied
            : settings!.SnoozedUntil > now ? Silence.Snoozed
            : QuietHours.Cover(settings, now) ? Silence.QuietHours
            : null);

    /// <summary>Whether this answer is fit to be said here.</summary>
    /// <param name="before">What was said in this channel; asked for only where the answer is good enough to matter.</param>
    public static Silence? OnAnswer(Answer answer, ChannelSettings settings, Func<History> before, DateTimeOffset now)
    {
        if (!answer.Ambient)
            return Silence.NotSure;
        var history = before();
        return history.BacksOffUntil > now ? Silence.BackingOff
            : history.HasShown(Shown(answer), now - s_window) ? Silence.SameAnswer
            : history.AnsweredSince(now - s_window) >= settings.HourlyBudget ? Silence.BudgetUsed
            : null;
    }

    /// <summary>The passages that an answer shows: one, or one for each question of the message.</summary>
    public static IEnumerable<string> Shown(Answer answer) =>
        answer.Passages.Take(Math.Max(1, answer.Parts.Count)).Select(ranked => ranked.Passage.Id.ToString());

    /// <summary>A talk in a thread is left to those in it; in a forum each post is a thread, and its first message asks.</summary>
    private static bool IsOpenFor(Heard heard, ChannelMode mode) => mode switch
    {
        ChannelMode.Questions or ChannelMode.Threads => !heard.InThread,
        ChannelMode.Forum => heard.OpensPost,
        _ => false,
    };

    /// <summary>
    /// A reply, even the asker's own ("solved!"); a word in a thread on the question, which has the question's id; or somebody else's
    /// message after it in the same place, which people read as the answer that it mostly is.
    /// </summary>
    private static bool Answers(Remark remark, Post question) =>
        remark.ReplyTo == question.Id
        || remark.Place.Value == question.Id.Value && remark.Id != question.Id
        || remark.Place == question.Place && remark.Id.Value > question.Id.Value && remark.Author != question.Author;
}
