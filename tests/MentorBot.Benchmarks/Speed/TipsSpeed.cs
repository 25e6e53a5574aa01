using System.Diagnostics;
using MentorBot.Core.Schedules;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Storage;

namespace MentorBot.Benchmarks.Speed;

/// <summary>Schedules of tips on a real data file: finding what is due, and planning it all, before Discord is called.</summary>
internal static class TipsSpeed
{
    private const int All = 200_000;
    private const int Due = 20_000;
    private const int Page = 200;
    private const int Looks = 200;
    private const double GoalFind = 5000;
    private const double GoalPlan = 10;
    private const double GoalMemory = 250;

    private static readonly DateTimeOffset s_before = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public static void Run(DirectoryInfo knowledge)
    {
        using var bot = new StartedBot(knowledge);
        var schedules = bot.Get<ScheduleStore>();
        Fill(schedules);
        Measure(schedules, bot.Get<TipPlanner>());
    }

    /// <summary>A tenth of them at nine, the others at ten.</summary>
    private static void Fill(ScheduleStore schedules)
    {
        var progress = new Progress("Schedules");
        for (var number = 0; number < All; number++)
        {
            schedules.Save(
                new TipSchedule
                {
                    Id = NewIds.Next(),
                    Person = new((ulong)number + 1),
                    Place = new((ulong)number + 1),
                    When = new(new(number < Due ? 9 : 10, 0), "Etc/UTC", Weekdays.Everyday),
                    Started = s_before,
                },
                s_before);
            if (number % Page == 0)
                progress.Report(number, All);
        }
        progress.Done();
    }

    private static void Measure(ScheduleStore schedules, TipPlanner planner)
    {
        var nine = s_before.AddHours(1);
        var find = Timings.Of(Enumerable.Range(0, Looks).ToList(), _ => schedules.Due(nine, Page), "What is due");
        var start = Stopwatch.GetTimestamp();
        planner.PlanAsync(nine, CancellationToken.None).GetAwaiter().GetResult();
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Table.Heading($"Tips: {Due:N0} due in the same minute of {All:N0} schedules");
        Table.Row($"finding {Page} that are due, p50", find.P50, "µs", GoalFind);
        Table.Row("the same, p99", find.P99, "µs", GoalFind);
        Table.Row("planning all that are due", took, "s", GoalPlan);
        Table.Row("memory of the process", Environment.WorkingSet / 1e6, "MB", GoalMemory);
    }
}
