using System.Globalization;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Roadmaps;

/// <summary>Skills to tick in menus.</summary>
/// <param name="Skills">In learning order; the first <see cref="Most"/> can be ticked.</param>
/// <param name="Ticked">Ids.</param>
internal sealed record SkillTicks(IReadOnlyList<Skill> Skills, IReadOnlySet<string> Ticked)
{
    /// <summary>Two menus; an id holds a bit for each.</summary>
    public const int Most = 2 * MenuSize;

    private const int MenuSize = 25;

    /// <summary>The ticks as a short word.</summary>
    public string Code => Skills.Take(Most).Select((skill, place) => Ticked.Contains(skill.Id) ? 1UL << place : 0)
        .Aggregate(0UL, (all, one) => all | one).ToString("x", CultureInfo.InvariantCulture);

    /// <param name="skills">Those of which the code was made, in the same order.</param>
    /// <param name="code">What is none ticks nothing.</param>
    public static SkillTicks Read(IReadOnlyList<Skill> skills, string code)
    {
        var bits = ulong.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var read) ? read : 0;
        return new(skills, Ids(skills.Take(Most).Where((_, place) => (bits & (1UL << place)) != 0)));
    }

    /// <param name="menu">The number of the menu that was used, as <see cref="Menus"/> gave it.</param>
    /// <param name="chosen">The ids of all that is ticked in it now, joined by commas.</param>
    public SkillTicks With(string menu, string chosen)
    {
        var place = int.TryParse(menu, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var own = Skills.Take(Most).Skip(place * MenuSize).Take(MenuSize).ToList();
        var now = chosen.Split(',');
        return this with
        {
            Ticked = Ids(Skills.Where(skill => own.Contains(skill) ? now.Contains(skill.Id) : Ticked.Contains(skill.Id))),
        };
    }

    /// <param name="go">Where the menu of a number leads.</param>
    public IEnumerable<Menu> Menus(Func<string, Go> go) => Skills.Take(Most).Chunk(MenuSize).Select((skills, menu) =>
        new Menu(go(menu.ToString(CultureInfo.InvariantCulture)), menu == 0 ? "Tick what you know already" : "And what of these")
        {
            Options = [.. skills.Select(skill =>
                new MenuOption(skill.Title, skill.Id) { Hint = skill.Is, Chosen = Ticked.Contains(skill.Id) })],
            Least = 0,
            Most = skills.Length,
        });

    private static HashSet<string> Ids(IEnumerable<Skill> skills) => skills.Select(skill => skill.Id).ToHashSet(StringComparer.Ordinal);
}
