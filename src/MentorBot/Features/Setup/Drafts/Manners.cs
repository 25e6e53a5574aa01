using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Core.Replies;
using MentorBot.Servers;

namespace MentorBot.Features.Setup.Drafts;

/// <summary>The form for a channel's manners, and what was typed in it.</summary>
internal static partial class Manners
{
    public const int LongestWait = 600;
    public const int LargestBudget = 60;

    public static Form Form(ChannelSettings channel, Go submit) => new(submit, "Manners in this channel",
        new FormField("wait", "How long people may answer first")
        {
            Hint = $"Seconds, 0 to {LongestWait}",
            Value = SetupText.Whole(channel.Wait.TotalSeconds),
            MaxLength = 4,
        },
        new FormField("budget", "Unasked answers in an hour, at most")
        {
            Hint = $"1 to {LargestBudget}",
            Value = SetupText.Whole(channel.HourlyBudget),
            MaxLength = 3,
        },
        new FormField("quiet", "Quiet hours")
        {
            Hint = "Such as 22:00-07:00; empty for none",
            Value = SetupText.Hours(channel),
            Required = false,
            MaxLength = 30,
        },
        new FormField("zone", "Time zone of the quiet hours")
        {
            Hint = "A city or a zone such as Europe/Berlin; empty for UTC",
            Value = channel.Zone,
            Required = false,
            MaxLength = 60,
        });

    /// <param name="problem">What was typed wrong and how it is typed right; null when all is well.</param>
    /// <returns>The channel with these manners; as it was where something is wrong.</returns>
    public static ChannelSettings Read(
        ChannelSettings channel, string wait, string budget, string quiet, string zone, out string? problem)
    {
        if (Number(wait, 0, LongestWait) is not { } seconds)
            problem = $"The wait is a number of seconds from 0 to {LongestWait}.";
        else if (Number(budget, 1, LargestBudget) is not { } amount)
            problem = $"The answers in an hour are a number from 1 to {LargestBudget}. To have none, take the channel out.";
        else if (!TryHours(quiet, out var from, out var to))
            problem = "Quiet hours are written like 22:00-07:00, with two different times.";
        else if (!TryZone(zone, out var id))
            problem = "I do not know that time zone. Write a zone such as Europe/Berlin or America/New_York, or its city.";
        else
        {
            problem = null;
            return channel with
            {
                Wait = TimeSpan.FromSeconds(seconds),
                HourlyBudget = amount,
                QuietFrom = from,
                QuietTo = to,
                Zone = id,
            };
        }
        return channel;
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static bool TryHours(string text, out TimeOnly? from, out TimeOnly? to)
    {
        (from, to) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var match = Hours().Match(text);
        if (!match.Success || Time(match, "1") is not { } first || Time(match, "2") is not { } second || first == second)
            return false;
        (from, to) = (first, second);
        return true;
    }

    private static TimeOnly? Time(Match match, string which)
    {
        var (hours, minutes) = (match.Groups["h" + which], match.Groups["m" + which]);
        var hour = int.Parse(hours.ValueSpan, CultureInfo.InvariantCulture);
        var minute = minutes.Success ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["p" + which] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = hour % 12 + (half.Value is "p" or "P" ? 12 : 0);
        }
        // People write midnight as 24:00 too.
        return (hour, minute) switch
        {
            (24, 0) => TimeOnly.MinValue,
            ( > 23, _) or (_, > 59) => null,
            _ => new TimeOnly(hour, minute),
        };
    }

    /// <summary>By its IANA name in any case, or by its city where only one zone has that: "new york".</summary>
    private static bool TryZone(string text, out string? id)
    {
        id = null;
        var wanted = text.Trim().Replace(' ', '_');
        if (wanted.Length == 0)
            return true;
        // A name that is right needs no look at the whole list, which takes a while the first time.
        if (TimeZoneInfo.TryFindSystemTimeZoneById(wanted, out var known) && known.HasIanaId)
            id = known.Id;
        if (id is not null)
            return true;
        var zones = TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).ToList();
        id = zones.Find(zone => zone.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (id is null && zones.FindAll(zone => zone.EndsWith("/" + wanted, StringComparison.OrdinalIgnoreCase)) is [var only])
            id = only;
        return id is not null;
    }

    [GeneratedRegex(
        @"^\s*(?<h1>\d{1,2})(?:[:.](?<m1>\d{2}))?\s*(?:(?<p1>[ap])\.?m\.?)?\s*(?:-|–|—|to|until)\s*"
        + @"(?<h2>\d{1,2})(?:[:.](?<m2>\d{2}))?\s*(?:(?<p2>[ap])\.?m\.?)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Hours();
}
