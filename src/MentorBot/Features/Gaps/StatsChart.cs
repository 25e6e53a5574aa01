using System.Globalization;
using MentorBot.Servers;

namespace MentorBot.Features.Gaps;

/// <summary>What a server's members asked in a week.</summary>
internal sealed record WeekLine(int Week, int Asked, int Answered, int Helpful, int Gaps);

/// <summary>Weeks as a small chart in text, for a font in which all characters are equally wide; a phone shows 44 of them.</summary>
internal static class StatsChart
{
    private const int BarLength = 8;
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>The weeks up to <paramref name="now"/>, oldest first; a week in which nothing was counted too.</summary>
    public static IReadOnlyList<WeekLine> Weeks(IReadOnlyList<(int Week, string What, int Amount)> counts, int now, int weeks)
    {
        var amounts = counts.ToDictionary(count => (count.Week, count.What), count => count.Amount);
        return [.. Enumerable.Range(now - weeks + 1, weeks).Select(week => new WeekLine(
            week, Of(week, WeekCounts.Asked), Of(week, WeekCounts.Answered), Of(week, WeekCounts.Helpful),
            Of(week, WeekCounts.Suggested) + Of(week, WeekCounts.Declined)))];

        int Of(int week, string what) => amounts.GetValueOrDefault((week, what));
    }

    public static string Draw(IReadOnlyList<WeekLine> weeks)
    {
        var most = Math.Max(1, weeks.Max(week => week.Asked));
        var lines = weeks.Select(week =>
            $"{Monday(week.Week)} {Bar(week.Asked, most)}{week.Asked,6}{week.Answered,9}{week.Helpful,8}{week.Gaps,5}");
        return string.Join('\n', lines.Prepend($"{"from",-6} {"asked",BarLength + 6}{"answered",9}{"helpful",8}{"gaps",5}"));
    }

    private static string Monday(int week) => WeekCounts.MondayOf(week).ToString("dd MMM", CultureInfo.InvariantCulture);

    private static string Bar(int amount, int most)
    {
        var eighths = (int)Math.Ceiling(amount * (double)(BarLength * 8) / most);
        var bar = new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
        return bar.PadRight(BarLength);
    }
}
