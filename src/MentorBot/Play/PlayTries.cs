using MentorBot.Core.Schedules;
using MentorBot.Sandbox;
using MentorBot.Sandbox.World;

namespace MentorBot.Play;

/// <summary>The six things of the welcome.</summary>
internal static class PlayTries
{
    public static IReadOnlyList<PageTry> In(StudyServer study, User bot) =>
    [
        new("Ask it something", "Mention it, and it answers with its source")
        {
            Channel = study.General,
            Post = $"<@{bot.Id}> half the cells in my table are empty, whose job is that and what's it called?",
        },
        new("What does it pay?", "Official wages and the market, each with its source and a chart")
        {
            Channel = study.Careers,
            Command = "/salary",
            Options = new Dictionary<string, string> { ["role"] = "Machine learning engineer", ["country"] = "United States" },
        },
        new("Plan your way", "A roadmap that keeps your place; only you see it")
        {
            Channel = study.Careers,
            Command = "/roadmap start",
        },
        new("Test yourself", "A question; what you miss comes back later")
        {
            Channel = study.General,
            Command = "/quiz",
        },
        new("A tip each morning", "Subscribe, then move the clock to tomorrow, 9:00")
        {
            Channel = study.General,
            Command = "/tips subscribe",
            Options = new Dictionary<string, string> { ["time"] = "09:00", ["zone"] = Zone },
        },
        new("What it does not know", "It says so, and you can tell the curators")
        {
            Channel = study.General,
            Post = $"<@{bot.Id}> how do I get a security clearance?",
        },
    ];

    /// <summary>Whoever looks at the page sits at this machine.</summary>
    private static string Zone => Zones.Find(TimeZoneInfo.Local.Id) ?? "UTC";
}
