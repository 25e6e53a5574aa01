using System.Globalization;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Roadmaps;

/// <summary>Weeks of study in words.</summary>
internal static class PlanReplies
{
    private const int WeeksOnPage = 6;
    private const int PartsShown = 6;

    public static Reply Of(Plan plan, Learner learner, Progress progress, string page)
    {
        var weeks = new Paged<PlanWeek>(plan.Weeks, page, WeeksOnPage);
        return new()
        {
            Title = plan.Weeks.Count == 1 ? "Your plan: one week" : $"Your plan: {plan.Weeks.Count} weeks, until {Day(plan.End!.Value)}",
            Breadcrumb = progress.Roadmap.Title,
            Text = string.Join("\n", weeks.Shown.Select(Week)),
            Menus = [WeekHours.Menu(new("roadmap.hours"), learner.Hours)],
            Buttons = [.. weeks.Turns("roadmap.plan"), new(new("roadmap.look", ""), "Where I am")],
            Note = "A plan starts today, whenever you ask for it. When a week goes otherwise, ask again.",
        };
    }

    /// <summary>A line with its dates, and one for each topic.</summary>
    public static string Week(PlanWeek week)
    {
        var lines = week.Parts.Take(PartsShown).Select(part => $"\n- {part.Topic.Title}{Hours(part)}");
        var more = week.Parts.Count - PartsShown;
        return $"**{Short(week)} to {Day(week.To)}**" + string.Concat(lines) + (more > 0 ? $"\n- and {more} more" : "");
    }

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The first day, without a year that stands at the last.</summary>
    private static string Short(PlanWeek week) => week.From.Year == week.To.Year
        ? week.From.ToString("d MMM", CultureInfo.InvariantCulture)
        : Day(week.From);

    private static string Hours(PlanPart part) => part switch
    {
        { Begins: true, Ends: true } => $", {part.Hours} h",
        { Begins: true } => $", the first {part.Hours} of {part.Topic.Hours} h",
        { Ends: true } => $", the last {part.Hours} of {part.Topic.Hours} h",
        _ => $", {part.Hours} more of {part.Topic.Hours} h",
    };
}
