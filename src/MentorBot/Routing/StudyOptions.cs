using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>The two options of commands that pick something to study: on what, and how hard.</summary>
internal static class StudyOptions
{
    /// <summary>So many are proposed while somebody types, and where nothing fits.</summary>
    public const int MostSuggested = 25;

    public static IReadOnlyList<string> Names { get; } = ["topic", "level"];

    public static IReadOnlyList<MenuOption> Levels { get; } =
        [.. StudyLevels.All.Select(level => new MenuOption(level.Word(), level.Word()))];

    /// <param name="topic">What the option "topic" is for.</param>
    /// <param name="level">What the option "level" is for.</param>
    /// <param name="near">Names of subjects that are like what was typed, at most that many.</param>
    public static SlashOption[] Of(string topic, string level, Func<string, int, IEnumerable<string>> near) =>
    [
        new("topic", topic)
        {
            MaxLength = 100,
            Suggest = (_, typed) => [.. near(typed, MostSuggested).Select(name => new MenuOption(name, name))],
        },
        new("level", level) { Choices = Levels },
    ];
}
