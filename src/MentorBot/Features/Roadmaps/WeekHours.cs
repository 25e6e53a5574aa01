using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Roadmaps;

/// <summary>Hours of study in a week, as people write and choose them.</summary>
internal static partial class WeekHours
{
    /// <summary>Stands in menus until another is chosen.</summary>
    public const int AtFirst = 8;

    private static readonly int[] s_usual = [2, 4, 6, 8, 10, 12, 15, 20, 25, 30, 40];

    public static string Problem { get; } =
        $"Hours a week are a number from {Learner.LeastHours} to {Learner.MostHours}, such as {AtFirst}.";

    /// <summary>The first number in it: "10h", "about 10 hours"; null when there is none that fits.</summary>
    public static int? Read(string typed) =>
        int.TryParse(Number().Match(typed).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && hours is >= Learner.LeastHours and <= Learner.MostHours ? hours : null;

    /// <summary>The usual ones, and first what was typed.</summary>
    public static IReadOnlyList<MenuOption> Suggest(string typed)
    {
        var first = Read(typed);
        return [.. s_usual.Where(hours => hours != first).Prepend(first ?? 0).Where(hours => hours > 0).Select(Option)];
    }

    /// <param name="now">What is chosen at present.</param>
    public static Menu Menu(Go go, int now) => new(go, "Hours a week")
    {
        Options = [.. s_usual.Append(now).Distinct().Order().Select(hours => Option(hours) with { Chosen = hours == now })],
    };

    public static string Text(int hours) => hours.ToString(CultureInfo.InvariantCulture);

    private static MenuOption Option(int hours) => new(hours == 1 ? "1 hour a week" : $"{hours} hours a week", Text(hours));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
