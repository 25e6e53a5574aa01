using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Roadmaps;

/// <summary>What somebody is shown who chooses a goal.</summary>
internal static class GoalReplies
{
    private const int GoalsOnPage = 8;

    private static readonly Menu s_choose = new(new("roadmap.goal"), "Choose a goal");

    /// <summary>All roadmaps.</summary>
    /// <param name="opening">Above them.</param>
    /// <param name="page">From 0, as a button gave it.</param>
    public static Reply Choose(CareerKnowledge career, string opening, string page)
    {
        if (career.Roadmaps.Count == 0)
            return new() { Title = "No roadmaps yet", Text = "My knowledge holds no roadmaps. Ask me with `/ask` in the meantime." };
        var roadmaps = new Paged<Roadmap>(career.Roadmaps, page, GoalsOnPage);
        return new()
        {
            Title = "Choose a goal",
            Text = $"{opening}\n\n" + string.Join('\n', roadmaps.Shown.Select(Line)),
            Menus = [s_choose with { Options = [.. roadmaps.Shown.Select(Option)] }],
            Buttons = roadmaps.Turns("roadmap.goals"),
            Note = roadmaps.Place("roadmaps"),
        };
    }

    /// <summary>What somebody reads above the roadmaps who has no goal, one that has gone, or one that he leaves.</summary>
    public static string Opening(CareerKnowledge career, Learner? learner) => learner switch
    {
        null => "A roadmap tells you what to learn next, step by step, and keeps your place. Only you see it.",
        { Marks.Count: var count } when career.Roadmap(learner.Roadmap) is null =>
            "The roadmap that you were on is no longer in my knowledge. "
                + (count > 0 ? "What you have marked is kept, and counts on every other." : "Please choose another."),
        _ => "What you have done so far counts on every roadmap.",
    };

    /// <summary>Several ways to one role.</summary>
    public static Reply Several(IReadOnlyList<Roadmap> roadmaps, int? hours) => new()
    {
        Title = "From where do you start?",
        Text = string.Join('\n', roadmaps.Select(Line)),
        Choices = Buttons(roadmaps, hours),
    };

    /// <param name="near">One at least.</param>
    public static Reply Near(IReadOnlyList<Roadmap> near, int? hours) => new()
    {
        Title = "I have no roadmap of that name",
        Text = "Did you mean one of these?\n" + string.Join('\n', near.Select(Line)),
        Choices = Buttons(near, hours),
        Buttons = [new(new("roadmap.goals", "0"), "Show all roadmaps")],
    };

    /// <summary>A goal with its stages, to choose the hours and tick what is known.</summary>
    /// <param name="progress">As it would be.</param>
    /// <param name="isNew">The person is not on it yet.</param>
    public static Reply Draft(Sheet sheet, Progress progress, DateOnly today, bool isNew) => new()
    {
        Title = progress.Roadmap.Title,
        Breadcrumb = $"To {progress.Roadmap.Role}, {Small(progress.Roadmap.Start)}",
        Text = $"{progress.Roadmap.Summary}\n\n"
            + string.Join('\n', progress.Stages.Select(stage => $"{stage.Number}. **{stage.Title}**: {stage.Goal}"))
            + $"\n\n{Length(sheet, progress, today)}",
        Menus = sheet.Menus("roadmap.draft"),
        Buttons =
        [
            new(sheet.To("roadmap.begin"), isNew ? "Start" : "Save") { Look = Look.Good },
            new(new("roadmap.goals", "0"), "Another goal"),
        ],
        Note = $"Choose your hours and tick what you know, then press {(isNew ? "Start" : "Save")}. Nothing is kept before that.",
    };

    private static string Length(Sheet sheet, Progress progress, DateOnly today)
    {
        var all = progress.Topics.Sum(topic => topic.Topic.Hours);
        var plan = Plan.Of(progress.Open, sheet.Hours, today);
        return plan.End is not { } end
            ? $"{progress.Total} topics, about {all} hours, all of which you know already."
            : $"{progress.Total} topics, about {all} hours, of which {progress.HoursLeft} are left: at {sheet.Hours} a week until "
                + $"{PlanReplies.Day(end)}.";
    }

    private static string Line(Roadmap roadmap) => $"- **{roadmap.Title}**: {roadmap.Summary}";

    private static MenuOption Option(Roadmap roadmap) => new(roadmap.Title, roadmap.Id) { Hint = roadmap.Start };

    private static IReadOnlyList<Choice> Buttons(IReadOnlyList<Roadmap> roadmaps, int? hours) =>
        [.. roadmaps.Select(roadmap =>
            new Choice(new("roadmap.goal", roadmap.Id, hours is { } known ? WeekHours.Text(known) : ""), roadmap.Title))];

    private static string Small(string text) => text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
