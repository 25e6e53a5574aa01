using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Plans;

/// <summary>When and what, as it was typed; the options that commands for people and for servers have in common.</summary>
internal sealed class WishReader(ITipSupply tips, TimeProvider clock)
{
    private const int MostTopics = 5;
    private const int MostProposed = 25;

    /// <summary>Proposed before anything is typed: one for each part of the world where many live.</summary>
    private static readonly string[] s_usual =
    [
        "Europe/London", "Europe/Berlin", "Europe/Kyiv", "Africa/Lagos", "Africa/Nairobi", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata",
        "Asia/Dhaka", "Asia/Jakarta", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "America/Sao_Paulo",
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
    ];

    /// <param name="required">Nothing is there yet that could stay as it is.</param>
    public IReadOnlyList<SlashOption> Options(bool required) =>
    [
        new("time", "When, such as 9:00 or 6 pm")
        {
            Required = required,
            MaxLength = 20,
            Suggest = (_, typed) => [.. TimeText.Near(typed, MostProposed).Select(time => new MenuOption(time, time))],
        },
        new("zone", "Where: a city, or a time zone such as Europe/Berlin") { Required = required, MaxLength = 60, Suggest = SuggestZone },
        new("days", "On which days, such as mon-fri; every day when empty")
        {
            MaxLength = 100,
            Suggest = (_, typed) => [.. SuggestDays(typed)],
        },
        new("topics", "About what, with commas between; everything when empty") { MaxLength = 100, Suggest = SuggestTopics },
        new("level", "How hard; any when empty")
        {
            MaxLength = 50,
            Suggest = (_, typed) => [.. tips.Levels.Where(level => level.Label.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))],
        },
    ];

    /// <summary>The schedule with what was typed; what was left empty stays.</summary>
    /// <param name="problem">What was typed wrong and how it is typed right; null when all is well.</param>
    public TipSchedule? Read(Call call, TipSchedule? before, TipSchedule fresh, out string? problem)
    {
        var (time, zone, days) = (before?.When.Time, before?.When.Zone, before?.When.Days ?? Weekdays.Everyday);
        if (Typed(call, "time") is { } when && (time = TimeText.Read(when)) is null)
            return Wrong("I do not know that time. Write it like 9:00 or 6 pm.", out problem);
        if (Typed(call, "zone") is { } where && (zone = Zones.Find(where)) is null)
            return Wrong(UnknownZone(where), out problem);
        if (Typed(call, "days") is { } on)
        {
            if (WeekdayText.Read(on) is not { } read)
                return Wrong("I do not know those days. Write them like mon-fri, or tue, thu.", out problem);
            days = read;
        }
        var topics = Typed(call, "topics") is { } about ? Topics(about) : before?.Topics ?? [];
        if (topics is null)
            return Wrong(UnknownTopic(), out problem);
        var level = Typed(call, "level") is { } hard ? Level(hard) : before?.Level ?? "";
        if (level is null)
            return Wrong($"I do not know that level. There is {Listed(tips.Levels)}, or any.", out problem);
        if (time is not { } at || zone is null)
            return Wrong("Say when and where: a time such as 9:00, and a city or a time zone.", out problem);
        problem = null;
        return (before ?? fresh) with { When = new(at, zone, days), Topics = topics, Level = level.Length > 0 ? level : null };
    }

    public string NameOf(TipSchedule schedule) =>
        (schedule.Topics.Count == 0 ? "all topics" : string.Join(", ", schedule.Topics.Select(id => Label(tips.Topics, id))))
        + (schedule.Level is { } level ? $", {Label(tips.Levels, level)}" : ", any level");

    private static TipSchedule? Wrong(string why, out string? problem)
    {
        problem = why;
        return null;
    }

    private static string? Typed(Call call, string name) => call[name].Trim() is { Length: > 0 } text ? text : null;

    private List<MenuOption> SuggestZone(Call call, string typed)
    {
        IReadOnlyList<string> zones = typed.Trim().Length == 0 ? s_usual : Zones.Near(typed, MostProposed);
        var now = clock.GetUtcNow();
        // Whoever does not know his zone knows what time it is.
        return [.. zones.Select(zone => new MenuOption($"{zone.Replace('_', ' ')} (now {TimeText.Of(Zones.TimeAt(zone, now))})", zone))];
    }

    private static IEnumerable<MenuOption> SuggestDays(string typed) =>
        new[] { Weekdays.Everyday, Weekdays.MondayToFriday, Weekdays.Weekend }.Select(WeekdayText.Of)
            .Prepend(WeekdayText.Read(typed) is { } days && typed.Trim().Length > 0 ? WeekdayText.Of(days) : "")
            .Where(text => text.Length > 0).Distinct().Select(text => new MenuOption(text, text));

    /// <summary>The last of several is proposed, behind those that stand there.</summary>
    private List<MenuOption> SuggestTopics(Call call, string typed)
    {
        var parts = typed.Split(',', StringSplitOptions.TrimEntries);
        var before = parts[..^1].Where(part => part.Length > 0).ToList();
        var near = parts[^1].Length == 0
            ? tips.Topics.Select(topic => topic.Value)
            : TopicBook().Near(parts[^1], MostProposed);
        return [.. near.Where(id => !before.Contains(id)).Take(MostProposed)
            .Select(id => (Label: string.Join(", ", before.Append(Label(tips.Topics, id))), Value: string.Join(", ", before.Append(id))))
            .Where(option => option.Value.Length <= 100).Select(option => new MenuOption(option.Label, option.Value))];
    }

    /// <summary>Null where one of them is not known, or there are too many.</summary>
    private IReadOnlyList<string>? Topics(string typed)
    {
        if (typed.ToLowerInvariant() is "all" or "any" or "everything" or "all topics")
            return [];
        var book = TopicBook();
        var found = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(book.Find).ToList();
        return found.Contains(null) || found.Count is 0 or > MostTopics ? null : [.. found.OfType<string>().Distinct()];
    }

    /// <summary>Empty: any. Null: there is no such level.</summary>
    private string? Level(string typed) => typed.ToLowerInvariant() is "any" or "all" ? ""
        : tips.Levels.FirstOrDefault(level => level.Value.Equals(typed, StringComparison.OrdinalIgnoreCase)
            || level.Label.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Value;

    private NameBook TopicBook() => new([
        .. tips.Topics.Select(topic => (topic.Value, topic.Value)), .. tips.Topics.Select(topic => (topic.Value, topic.Label)),
    ]);

    private static string UnknownZone(string typed) => Zones.Near(typed, 3) is { Count: > 0 } near
        ? $"I do not know that place. Did you mean {string.Join(", ", near.Select(zone => $"`{zone}`"))}?"
        : "I do not know that place. Write a large city of your time zone, or a zone such as Europe/Berlin.";

    private string UnknownTopic() =>
        $"I do not know all of these topics, or they are more than {MostTopics}. Choose from the list while you type, or write `all`.";

    private static string Label(IEnumerable<MenuOption> all, string id) => all.FirstOrDefault(one => one.Value == id)?.Label ?? id;

    private static string Listed(IEnumerable<MenuOption> all) => string.Join(", ", all.Select(one => one.Label));
}
