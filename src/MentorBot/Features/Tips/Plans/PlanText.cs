using System.Globalization;
using MentorBot.Core.Schedules;
using MentorBot.Features.Tips.Delivery;

namespace MentorBot.Features.Tips.Plans;

/// <summary>How schedules read. Instants are Discord's timestamps: everybody sees them in the time of his own device.</summary>
internal static class PlanText
{
    public const int Shown = 5;

    /// <summary>Room for one card.</summary>
    private const int Most = 3000;

    /// <param name="spread">Over how long those of the same minute are spread.</param>
    public static string When(LocalSchedule when, TimeSpan spread) =>
        $"**{(spread > TimeSpan.Zero ? "around " : "")}{TimeText.Of(when.Time)}** in {when.Zone.Replace('_', ' ')}, "
        + WeekdayText.Of(when.Days);

    /// <summary>The next instants, and what a change of the clock among them means.</summary>
    public static string Next(TipSchedule schedule, IReadOnlyList<Occurrence> next, DateTimeOffset now, TimeSpan spread)
    {
        var lines = next.Select(one => $"- {Full(one.At)}").ToList();
        if (next.Count > 0 && schedule.When.ChangeBetween(now, next[^1].At) is { } change)
            lines.Add(Clock(schedule.When, change));
        if (spread > TimeSpan.Zero)
        {
            lines.Add($"Many want that minute, so I take up to {spread.TotalMinutes:0} minutes to reach everybody; your turn comes at the "
                + "same moment each day.");
        }
        return string.Join('\n', lines);
    }

    public static string Full(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:F>";

    public static string Short(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:f>";

    public static string Paused(TipSchedule schedule) => schedule switch
    {
        { PausedReason: null } => "",
        { PausedUntil: { } until } => $"Paused until {Short(until)}.",
        { PausedReason: TipSchedule.OnRequest } => "Paused until you resume.",
        _ => $"Paused. {schedule.PausedReason}",
    };

    /// <summary>The lines that fit on a card.</summary>
    public static string Log(IReadOnlyList<PastDelivery> all, Func<string, string?> titleOf)
    {
        var (lines, room) = (new List<string>(), Most);
        foreach (var line in all.Select(one => Line(one, titleOf)))
        {
            room -= line.Length + 1;
            if (room < 0)
                break;
            lines.Add(line);
        }
        return string.Join('\n', lines);
    }

    private static string Line(PastDelivery one, Func<string, string?> titleOf) =>
        $"- {Short(one.Done ?? one.Due)} **{Word(one.Result)}**"
        + (one.Tip is { } tip && titleOf(tip) is { } title ? $" {title}" : "")
        + (one.Reason is { Length: > 0 } reason && one.Result is not null ? $": {reason}" : "");

    private static string Word(string? result) => result switch
    {
        nameof(Result.Sent) => "sent",
        nameof(Result.Missed) => "missed",
        nameof(Result.Refused) => "refused by Discord",
        nameof(Result.Unknown) => "unknown whether it arrived",
        _ => "on its way",
    };

    private static string Clock(LocalSchedule when, ClockChange change)
    {
        var by = change.By.Duration();
        var length = by == TimeSpan.FromHours(1) ? "an hour" : by.TotalHours % 1 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{by.TotalHours:0} hours")
            : string.Create(CultureInfo.InvariantCulture, $"{by.TotalMinutes:0} minutes");
        return $"The clock there is put {(change.By > TimeSpan.Zero ? "forward" : "back")} by {length} at {Short(change.At)}: "
            + $"it stays {TimeText.Of(when.Time)} there.";
    }
}
