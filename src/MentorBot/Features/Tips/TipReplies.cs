using System.Globalization;
using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Features.Tips.Suggestions;

namespace MentorBot.Features.Tips;

/// <summary>What is shown of tips.</summary>
internal static class TipReplies
{
    private const int OthersShown = 5;

    /// <param name="more">Further buttons.</param>
    public static Reply Card(Tip tip, KnowledgeSnapshot knowledge, CareerKnowledge career, IReadOnlyList<Choice> more)
    {
        var passages = tip.Passages.Select(knowledge.Find).OfType<Passage>().ToList();
        var topics = tip.Topics.Select(career.Topic).OfType<Topic>().ToList();
        // A tip on a topic alone is explained by what explains the topic.
        var explains = passages.FirstOrDefault()
            ?? topics.SelectMany(topic => topic.Passages).Select(knowledge.Find).OfType<Passage>().FirstOrDefault();
        return new()
        {
            Title = tip.Title,
            Breadcrumb = $"Tip on {StudyBook.NameOf(tip.Area)} · {tip.Level.Word()}",
            Text = tip.Text,
            Fields =
            [
                .. Field("About", passages.Select(AnswerReplies.Citation)),
                .. Field("On the roadmap", topics.Select(topic => topic.Title)),
            ],
            Buttons =
            [
                new(new(TipCommands.Done, tip.Id), "Done") { Look = Look.Good },
                .. explains is null ? [] : new[] { new Choice(new(AnswerReplies.TopicRoute, explains.Id.ToString()), "Explain") },
                new(Quiz(tip), "Quiz me"),
                new(new(TipCommands.Fewer, tip.Area), "Fewer like this"),
                new(new(TipCommands.More, tip.Area), "More like this"),
                .. more,
            ],
        };
    }

    /// <summary>In small print: why this one, and how many are left.</summary>
    public static string Note(TipPick pick)
    {
        var why = pick.OnStage ? "It belongs to where you are on your roadmap. " : "";
        var round = pick.Round == 0 ? "" : "You have had all that fit, so they come again. ";
        return why + round + pick.Left switch
        {
            0 => "It is the last that fits; after it they come again.",
            1 => "1 more fits that you have not had.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{pick.Left} more fit that you have not had."),
        };
    }

    /// <summary>There is no such subject.</summary>
    public static Reply Unknown(StudyBook book, IReadOnlyList<Subject> near, string level) => new()
    {
        Title = "Tips",
        Text = book.Tips.All.Count == 0 ? "My knowledge has no tips yet."
            : near.Count > 0 ? "I have no tips under that name. The nearest that I have:"
            : $"I have no tips under that name. What I have is on: {string.Join(", ", book.Areas.Select(area => area.Name))}.",
        Choices = [.. near.Take(OthersShown).Select(subject => new Choice(new(TipCommands.Name, subject.Key, level), subject.Name))],
    };

    /// <summary>The subject is there, and has tips at other levels or none at all.</summary>
    public static Reply OtherLevels(Subject subject, IReadOnlyList<StudyLevel> levels) => new()
    {
        Title = $"Tips: {subject.Name}",
        Text = levels.Count == 0 ? "I have questions on that, and no tip."
            : "I have no tip on that at that level. What I have is at another:",
        Choices = [.. levels.Select(level => new Choice(new(TipCommands.Name, subject.Key, level.Word()), level.Word()))],
    };

    public static Reply Done(Tip tip, Streak streak) => new()
    {
        Title = $"Done: {tip.Title}",
        Text = string.Join('\n', StreakLines(streak)),
        Buttons = [new(Quiz(tip), "Quiz me")],
    };

    /// <param name="likes">From -<see cref="TipWish.MostLiked"/> to <see cref="TipWish.MostLiked"/>.</param>
    public static Reply Liked(string area, int likes, int step)
    {
        var name = StudyBook.NameOf(area);
        var isEnd = Math.Abs(likes) == TipWish.MostLiked;
        return new()
        {
            Title = "",
            Text = likes switch
            {
                0 => $"Tips on {name} come as often as others again.",
                > 0 => $"You get more tips on {name} from now on{(isEnd ? ", as many as I can" : "")}.",
                _ => $"You get fewer tips on {name} from now on{(isEnd ? ", as few as I can" : "")}.",
            },
            Buttons = [new(new(step > 0 ? TipCommands.Fewer : TipCommands.More, area), "Undo")],
        };
    }

    /// <summary>The quiz knows the tips of the knowledge; of a server's own it is told the subject.</summary>
    private static Go Quiz(Tip tip) => ServerTips.NoteOn(tip.Id) is null
        ? new(Links.QuizMe, tip.Id)
        : new(Links.Quiz, tip.Topics.FirstOrDefault(tip.Area));

    private static IEnumerable<string> StreakLines(Streak streak)
    {
        yield return streak.Days == 1 ? "Your streak begins: 1 day." : $"Your streak: {streak.Days} days. Your longest: {streak.Longest}.";
        if (streak is { Days: 1, Ended: { } ended })
            yield return $"The one before, of {Days(ended.Days)}, ended because {Day(ended.Spared)} and {Day(ended.Missed)} were missed: "
                + $"one day in {Streak.GraceEvery} is free, two are not.";
        if (streak.Spared is { } spared)
            yield return $"{Day(spared)} was missed and costs you nothing: one day in {Streak.GraceEvery} is free.";
    }

    private static IEnumerable<ReplyField> Field(string name, IEnumerable<string> items) =>
        string.Join("; ", items) is { Length: > 0 } text ? [new(name, text)] : [];

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    private static string Day(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
