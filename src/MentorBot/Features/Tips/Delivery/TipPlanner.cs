using MentorBot.Features.Tips.Questions;
using MentorBot.Servers;
using Microsoft.Extensions.Options;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Turns schedules whose time has come into deliveries. What is sent is chosen here, and kept before anything is.</summary>
public sealed class TipPlanner(
    ScheduleStore schedules, DeliveryStore deliveries, ITipSupply tips, MorningQuestions questions, IStaffLog staff,
    IOptions<TipsOptions> options)
{
    /// <summary>With that many left curators are told that the tips run out: a week of days.</summary>
    public const int FewLeft = 7;

    private const int AtOnce = 200;
    private const string NoQuestion = "No tip was posted the day before, or my knowledge has no question on it.";

    private readonly TimeSpan _window = TimeSpan.FromHours(options.Value.CatchUpHours);
    private bool _reckoned;

    /// <summary>Plans all that are due.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> PlanAsync(DateTimeOffset now, CancellationToken cancel)
    {
        Reckon(now);
        var some = false;
        while (schedules.Due(now, AtOnce) is { Count: > 0 } due)
        {
            cancel.ThrowIfCancellationRequested();
            var crowds = due.Select(one => one.Next!.At).Distinct().ToDictionary(at => at, schedules.Crowd);
            var few = new List<(TipSchedule, int Left)>();
            deliveries.Keep([.. due.Select(one => Plan(one, now, crowds[one.Next!.At], few))], now);
            foreach (var (schedule, left) in few)
                await WarnAsync(schedule, left, cancel);
            some = true;
        }
        return some;
    }

    /// <summary>When the rules of the time zones have changed, so has the instant of nine o'clock.</summary>
    private void Reckon(DateTimeOffset now)
    {
        // They come with the program: once in its life is enough.
        if (_reckoned)
            return;
        while (schedules.OfOtherRules(AtOnce) is { Count: > 0 } old)
        {
            foreach (var schedule in old)
            {
                // What was due already stays due: it is not lost by an update of the program.
                var from = schedule.Next is { } next && next.At <= now ? next.At.AddMilliseconds(-1) : now;
                schedules.Save(schedule, from);
            }
        }
        _reckoned = true;
    }

    private Planned Plan(TipSchedule schedule, DateTimeOffset now, int crowd, List<(TipSchedule, int)> few)
    {
        var missed = new List<(DateOnly, DateTimeOffset, string)>();
        var made = new List<(DateOnly, DateTimeOffset, string, DateTimeOffset)>();
        var (allGiven, given) = (false, (IReadOnlySet<string>?)null);
        foreach (var (date, due) in schedule.DueBy(now, schedule.When.DateOf(now - DeliveryStore.Life)))
        {
            if (now - due > _window)
            {
                missed.Add((date, due, Late(now - due)));
                continue;
            }
            given ??= deliveries.Given(schedule.Id);
            var pick = Pick(schedule, date, given);
            if (pick.Tip is null && given.Count > 0 && schedule.Parent is null)
            {
                (allGiven, given) = (true, new HashSet<string>());
                pick = Pick(schedule, date, given);
            }
            if (pick.Tip is { } tip)
                made.Add((date, due, tip, due + Crowding.Delay(schedule.Id, crowd)));
            else
                missed.Add((date, due, schedule.Asks ? NoQuestion : "My knowledge has no tip that fits these topics and this level."));
            if (pick.Left == FewLeft && schedule is { Person: null, Parent: null })
                few.Add((schedule, pick.Left));
            given = given.Append(pick.Tip ?? "").ToHashSet();
        }
        return new(schedule with { Next = schedule.After(now) }, schedule.Next!.At, missed, made, allGiven);
    }

    private NextTip Pick(TipSchedule schedule, DateOnly date, IReadOnlySet<string> given) =>
        schedule.Again is { } tip ? new(tip, 0)
        : schedule.Asks ? new(questions.Pick(schedule, date, given), 0)
        : tips.Pick(schedule.Wish, given, schedule.Id);

    private Task WarnAsync(TipSchedule schedule, int left, CancellationToken cancel) => schedule.Server is not { } server
        ? Task.CompletedTask
        : staff.NoteAsync(
            server, $"The tips for <#{schedule.Place}> run out: {left} are left that were not given there. After them they begin anew. "
                + "More can be added to the knowledge, or other topics be chosen with `/schedule add`.", cancel);

    private static string Late(TimeSpan late) => "I was not there at that time, and came back "
        + (late < TimeSpan.FromHours(48) ? $"{late.TotalHours:0} hours later." : $"{late.TotalDays:0} days later.");
}
