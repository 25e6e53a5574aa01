using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Knowledge;

namespace MentorBot.Features.Roles;

/// <summary>A job as cards: the day and the skills, the way in and on, the outlook.</summary>
internal sealed record RoleReplies(CareerBooks.Books Books)
{
    private const int PassagesShown = 3;

    /// <summary>The cards by the name that a button carries.</summary>
    public static IReadOnlyList<(string Name, string Label)> Pages { get; } =
        [("day", "The day and the skills"), ("way", "The way in, and on"), ("outlook", "Outlook and education")];

    /// <param name="page">The name of one of <see cref="Pages"/>; anything else is the first.</param>
    public Reply Of(RolePage role, string page)
    {
        var name = Pages.Any(other => other.Name == page) ? page : Pages[0].Name;
        var card = name switch { "way" => Way(role), "outlook" => Outlook(role), _ => Day(role) };
        var others = Pages.Where(other => other.Name != name)
            .Select(other => new Choice(new(RoleCommands.Role, role.Title, other.Name), other.Label));
        return card with { Choices = [.. others, .. card.Choices], Buttons = Buttons(role) };
    }

    private Reply Day(RolePage role) => new()
    {
        Title = role.Title,
        Text = $"{role.Summary}\n\n**What they do all day**\n{role.Day}",
        Fields =
        [
            new("Choose this if", Sentence(role.ChooseIf)),
            .. Skills("You need", role.Must),
            .. Skills("Good to have", role.Good),
            .. Skills("Later", role.Later),
        ],
    };

    private Reply Way(RolePage role) => new()
    {
        Title = role.Title,
        Text = $"**How people get in**\n{role.GettingIn}\n\n**Where it leads**\n{role.Leads}",
        Fields = [new("Next jobs", string.Join(", ", role.LeadsTo)), new("Tools", string.Join(", ", role.Tools))],
        Choices = [.. role.Guide.Select(Books.Knowledge.Find).OfType<Passage>().Take(PassagesShown)
            .Select(passage => new Choice(new(AnswerReplies.TopicRoute, passage.Id.ToString()), Label(passage)))],
    };

    private static Reply Outlook(RolePage role) => new()
    {
        Title = role.Title,
        Text = $"**Outlook**\n{Facts(role.Outlook)}\n\n**Education**\n{Facts(role.Education)}",
        Sources = [.. role.Outlook.Concat(role.Education).Where(fact => fact.Url.Length > 0).Select(fact => fact.Url).Distinct()],
    };

    /// <summary>Each with who says so, and when where the source's name does not say it.</summary>
    private static string Facts(IEnumerable<SourcedFact> facts) => string.Join('\n', facts.Select(fact =>
        $"- {fact.Text}{(fact.Source.Length > 0 ? $" ({fact.Source}{(fact.AsOf is { } day ? $", as of {day}" : "")})" : "")}"));

    private IEnumerable<ReplyField> Skills(string name, IReadOnlyList<string> ids) => ids.Count == 0 ? []
        : [new(name, string.Join(", ", ids.Select(id => Books.Career.Skill(id)?.Title ?? id)))];

    private static string Label(Passage passage) => passage.Headings.Count > 0 ? passage.Headings[^1] : passage.Title;

    private List<Choice> Buttons(RolePage role)
    {
        var buttons = new List<Choice>
        {
            new(new("salary", role.Title), "Pay"),
            new(new(RoleCommands.Compare, role.Title), "Compare"),
            new(new("skills", role.Title), "What do I lack?"),
        };
        if (role.Roadmap is { } roadmap)
            buttons.Add(new(new("roadmap start", roadmap), "Roadmap"));
        return buttons;
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";
}
