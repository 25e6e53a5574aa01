using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Learners;

/// <summary>Weeks of study, with dates. A plan is made anew from any day, so nobody is ever behind one.</summary>
/// <param name="Weeks">Without a gap, each of seven days; none when there is nothing to learn.</param>
public sealed record Plan(IReadOnlyList<PlanWeek> Weeks)
{
    /// <summary>The last day; null when there is nothing to learn.</summary>
    public DateOnly? End => Weeks is [.., var last] ? last.To : null;

    /// <param name="topics">In the order in which they are learnt.</param>
    /// <param name="hours">For study in a week: at least one.</param>
    /// <param name="from">The first day of the first week.</param>
    public static Plan Of(IEnumerable<Topic> topics, int hours, DateOnly from)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);
        var weeks = new List<List<PlanPart>>();
        var free = 0;
        foreach (var topic in topics)
        {
            for (var left = topic.Hours; left > 0;)
            {
                if (free == 0)
                {
                    weeks.Add([]);
                    free = hours;
                }
                var now = Math.Min(left, free);
                weeks[^1].Add(new(topic, now, Begins: left == topic.Hours, Ends: left == now));
                left -= now;
                free -= now;
            }
        }
        return new([.. weeks.Select((parts, week) => new PlanWeek(from.AddDays(7 * week), parts))]);
    }
}

/// <summary>A week of a plan.</summary>
/// <param name="From">Its first day.</param>
public sealed record PlanWeek(DateOnly From, IReadOnlyList<PlanPart> Parts)
{
    /// <summary>Its last day.</summary>
    public DateOnly To => From.AddDays(6);
}

/// <summary>What a week holds of a topic.</summary>
/// <param name="Hours">Of the topic's hours, those in this week.</param>
/// <param name="Begins">It was not begun in an earlier week.</param>
/// <param name="Ends">It does not go on in the next week.</param>
public sealed record PlanPart(Topic Topic, int Hours, bool Begins, bool Ends);
