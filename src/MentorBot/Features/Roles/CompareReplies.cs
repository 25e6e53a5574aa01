using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Salaries;
using MentorBot.Knowledge;

namespace MentorBot.Features.Roles;

/// <summary>Jobs side by side.</summary>
internal sealed record CompareReplies(CareerBooks.Books Books)
{
    private const int MostSkills = 8;
    private const int OutlookLength = 600;
    private const int Tasks = 4;

    private static readonly Amounts s_amounts = new(Period: null);

    /// <summary>Asks what to compare a job with.</summary>
    public static Reply With(RolePage role, CareerKnowledge career) => new()
    {
        Title = role.Title,
        Text = "Which job shall stand beside it? You may pick two.",
        Menus = career.Roles.Count < 2 ? [] : [new(new("compare.with", role.Title), "Pick one or two jobs")
        {
            Options = [.. career.Roles.Where(other => other != role).Take(25).Select(other => new MenuOption(other.Title, other.Title))],
            Most = Math.Min(2, career.Roles.Count - 1),
        }],
    };

    /// <param name="roles">Two or three.</param>
    public Reply Of(IReadOnlyList<RolePage> roles)
    {
        var shared = roles.Select(role => role.AllSkills).Aggregate((one, other) => one.Intersect(other)).ToList();
        var country = Books.Pay.CountryOfAll([.. roles.Select(role => role.Title)]);
        var pay = roles.Select(role => Books.Pay.Find(new(role.Title, Country: country))).ToList();
        return new()
        {
            Title = string.Join(" or ", roles.Select(role => role.Title)),
            Text = shared.Count > 0 ? $"**All of them use:** {Skills(shared)}." : "No skill is common to all of them.",
            Parts = [.. roles.Select((role, i) => Part(role, pay[i], shared, roles))],
            Buttons = [.. roles.Select(role => new Choice(new(RoleCommands.Role, role.Title), role.Title)),
                new(new("salary", roles[0].Title), "Pay"), new(new("skills", roles[0].Title), "What do I lack?")],
            Note = pay.Any(answer => answer.HasFigure)
                ? $"Pay: {string.Join("; ", pay.SelectMany(Shown).Select(figure => Amounts.Source(figure.About)).Distinct())}" : null,
        };
    }

    private Reply Part(RolePage role, SalaryAnswer pay, List<string> shared, IReadOnlyList<RolePage> roles)
    {
        var own = role.Must.Concat(role.Good).Where(id => roles.All(other => other == role || !other.AllSkills.Contains(id)))
            .Except(shared).Take(MostSkills).ToList();
        var fields = new List<ReplyField> { new("Choose this if", $"{role.ChooseIf.TrimEnd('.')}.") };
        if (own.Count > 0)
            fields.Add(new("Only here", $"{Skills(own)}."));
        fields.Add(new("Pay", Pay(pay)));
        if (role.Outlook is [var outlook, ..])
            fields.Add(new("Outlook", Outlook(outlook, OutlookLength / roles.Count)));
        var tasks = role.Day.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Take(Tasks / roles.Count);
        return new() { Title = role.Title, Text = string.Join('\n', tasks.Prepend(role.Summary)), Fields = fields };
    }

    private static string Outlook(SourcedFact fact, int most) =>
        fact.Source.Length > 0 ? $"{Short(fact.Text, most)} ({fact.Source})" : Short(fact.Text, most);

    /// <summary>The bracket of official medians and the market's figure, each with its date.</summary>
    private static string Pay(SalaryAnswer answer)
    {
        if (!answer.HasFigure)
            return "no trustworthy figure.";
        var lines = new List<string>();
        if (answer.Official.Where(figure => figure["median"] is not null).ToList() is { Count: > 0 } official)
            lines.Add($"official {Bracket(official)} ({Amounts.Day(official[0].About)}, {Country(official[0])})");
        if (answer.Market is { Middle: var (_, value) } market)
            lines.Add($"{market.About.Kind.ToString().ToLowerInvariant()} {s_amounts.Number(value, market.About)} "
                + $"{s_amounts.Unit(market.About)} ({Amounts.Counted(market.About)}, {Country(market)}"
                + $"{(answer.PayAs is { } other ? $", as {other}" : "")})");
        return $"{string.Join("; ", lines)}.";
    }

    private static string Bracket(List<SalaryFigure> official)
    {
        var (low, high) = (official[0], official[^1]);
        var ends = new[] { low, high }.Select(figure => s_amounts.Number(figure["median"]!.Value, figure.About)).Distinct();
        return $"{string.Join(" to ", ends)} {s_amounts.Unit(low.About)}";
    }

    private static IEnumerable<SalaryFigure> Shown(SalaryAnswer answer) =>
        answer.Market is { } market ? answer.Official.Append(market) : answer.Official;

    private static string Country(SalaryFigure figure) =>
        figure.About.Country is { } code ? Countries.NameOf(code) ?? code : "the world";

    private string Skills(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => Books.Career.Skill(id)?.Title ?? id));

    /// <summary>At most so long, at the end of a sentence where there is one.</summary>
    private static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOf(". ", most - 1, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : $"{text[..(most - 1)]}…";
    }
}
