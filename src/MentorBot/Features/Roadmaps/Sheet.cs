using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary>
/// What is chosen in the menus of a card: hours and skills. It stands in the ids of the card's own menus and buttons, so nothing of it is
/// kept, and it outlives a restart.
/// </summary>
/// <param name="Of">Id of the roadmap or role that it is about.</param>
/// <param name="Version">Of the knowledge: the ticks mean its skills in their order.</param>
internal sealed record Sheet(string Of, int Hours, SkillTicks Ticks, string Version)
{
    private const string HoursMenu = "hours";

    /// <summary>Names for the values of a link to a route that reads a sheet.</summary>
    public static IReadOnlyList<string> Parameters { get; } = ["of", "hours", "ticks", "version", "menu"];

    /// <summary>What was chosen before, and now in the menu that was used, if any; null where the knowledge has changed since.</summary>
    /// <param name="skills">Of the roadmap or role.</param>
    /// <param name="version">Of the knowledge of now.</param>
    public static Sheet? Read(Call call, IReadOnlyList<Skill> skills, string version) =>
        call["version"] != version || WeekHours.Read(call["hours"]) is not { } hours
            ? null
            : new Sheet(call["of"], hours, SkillTicks.Read(skills, call["ticks"]), version).Choose(call["menu"], call["value"]);

    /// <param name="menu">The menu that leads there; empty for a button.</param>
    public Go To(string route, string menu = "") => new(route, Of, WeekHours.Text(Hours), Ticks.Code, Version, menu);

    public IReadOnlyList<Menu> Menus(string route) =>
        [WeekHours.Menu(To(route, HoursMenu), Hours), .. Ticks.Menus(menu => To(route, menu))];

    private Sheet Choose(string menu, string value) => menu switch
    {
        "" => this,
        HoursMenu => this with { Hours = WeekHours.Read(value) ?? Hours },
        _ => this with { Ticks = Ticks.With(menu, value) },
    };
}
