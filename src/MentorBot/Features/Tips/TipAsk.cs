using System.Collections.Frozen;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Routing;

namespace MentorBot.Features.Tips;

/// <summary>
/// Whether a plain question asks for a tip and nothing else, such as "give me a tip" or "what should I study today?". "A tip for dating" is
/// not ours, and "a tip for interviews" has passages.
/// </summary>
internal static class TipAsk
{
    /// <summary>Words that ask for a tip, besides those that only hold a sentence together.</summary>
    private static readonly FrozenSet<string> s_asking = (
        "tip tips hint hints advice nugget study learn practise practice today todays tonight day daily now give gimme best good great "
        + "nice quick little small short random pro useful helpful surprise teach please bot mentor").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_today = new[] { "today", "tonight" }.ToFrozenSet();

    /// <summary>A question that is after a tip.</summary>
    public static PlainLink? Find(Answer answer, StudyBook book)
    {
        StudyLevel? level = null;
        var subject = new List<string>();
        foreach (var word in answer.Reading.Tokens.Where(token => !token.IsStopWord && !s_asking.Contains(token.Word)).Select(t => t.Word))
        {
            if (StudyLevels.Parse(word.TrimEnd('s')) is { } named)
                level = named;
            else
                subject.Add(word);
        }
        // It names nothing else, so there is nothing that a passage could answer better.
        if (subject.Count == 0)
            return Link("", level) with { OnlyRelated = false };
        if (book.Find(string.Join(' ', subject)) is { } about)
            return Link(about.Key, level);
        // It is about something else: passages that are sure of it stay, with a tip beside them.
        return answer.Decision == Decision.Answered ? Link("", null) : null;
    }

    /// <summary>A question after the next step of a roadmap that means the next of today.</summary>
    public static PlainLink? FindForToday(Answer answer, StudyBook book) =>
        answer.Decision != Decision.Answered && answer.Reading.Tokens.Any(token => s_today.Contains(token.Word))
            ? Find(answer, book) : null;

    /// <summary>It follows the asker's own roadmap, and is given to him.</summary>
    private static PlainLink Link(string subject, StudyLevel? level) =>
        new(new Go(TipCommands.Name, subject, level?.Word() ?? ""), "A tip for today")
        {
            Personal = true,
            OnlyRelated = true,
        };
}
