using System.Globalization;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Replies.Pictures;
using MentorBot.Core.Salaries;

namespace MentorBot.Features.Salaries;

/// <summary>From what the data holds to what is shown: each kind of figure in a part of its own, with date, sample and source.</summary>
/// <param name="Amounts">How amounts are written.</param>
/// <param name="Rate">Turns the middle of the market into another currency; null: nothing is turned.</param>
internal sealed record SalaryReplies(CareerKnowledge Career, DateOnly Today, Amounts Amounts, SalariesOptions.Rate? Rate = null)
{
    private const int MonthsUntilOld = 18;
    private const string Percentiles = "p10: one in ten earns less. p90: one in ten earns more. Half of them lie between p25 and p75.";

    public Reply Of(SalaryAnswer answer) => new()
    {
        Title = $"Pay: {answer.Question.Role}",
        Breadcrumb = Where(answer.Question),
        Text = Summary(answer),
        Picture = Chart(answer),
        Parts = [.. Parts(answer).OfType<Reply>()],
        Choices = [.. answer.Nearest.Select(near => new Choice(To(near.Question), Label(near.Question, answer.Question)))],
        Buttons = Buttons(answer.Question.Role),
        Note = Amounts.Period is null ? null : Amounts.Computed,
    };

    /// <summary>The route that answers, with the values of its parameters.</summary>
    public static Go To(SalaryQuestion question) => new(SalaryCommands.Name,
        question.Role, question.Level ?? "", question.Country ?? "", question.Region ?? "");

    public static string CountryName(string? code) => code is null ? "the world" : Countries.NameOf(code) ?? code;

    private IEnumerable<Reply?> Parts(SalaryAnswer answer)
    {
        yield return answer.Official.Count > 0 ? Official(answer) : null;
        yield return answer.Market is { } market ? Market(market, answer) : null;
        yield return answer.Nearest is [var near, ..] ? Nearest(near) : null;
        yield return answer.Guide is { } guide ? Guide(guide) : null;
    }

    private static string Summary(SalaryAnswer answer)
    {
        var lines = new List<string>();
        if (answer.Market is null)
            lines.Add($"I have no trustworthy market figure for this{(answer.TooFew ? ": what there is rests on too few people" : "")}."
                + (answer.Nearest.Count > 0 ? " The nearest that there is stands below." : ""));
        if (answer.PayAs is { } title)
            lines.Add($"Nobody counts this job by itself, so the market's figures are those of: {title}.");
        if (answer.Official.Count > 0 && answer.Market is not null)
            lines.Add("Official wages and the market count different people, so they stand apart.");
        if (answer.Official.Count > 0 && answer.Question.Level is not null)
            lines.Add("Official wages know no levels of experience.");
        if (answer is { Official.Count: 0, Market: not null })
            lines.Add("I have no official wages for this, only what the market says.");
        return string.Join(' ', lines);
    }

    private Reply Official(SalaryAnswer answer)
    {
        var figures = answer.Official;
        var about = figures[0].About;
        var lines = figures.Select(figure => $"- **{figure.About.Named}** ({Amounts.Day(figure.About)}): {Amounts.All(figure)}. "
            + $"{Sentence(figure.About.Population)}");
        return new()
        {
            Title = "Official wages",
            Breadcrumb = Place(about),
            Text = (figures.Count > 1 && figures.All(figure => figure.About.Role is null)
                ? "No office counts this title by itself; these occupations stand for it.\n" : "")
                + string.Join('\n', lines) + Bars(answer, official: true),
            Sources = Sources(figures),
            Note = Age(figures) ?? (figures.Any(figure => figure["p10"] is not null) ? Percentiles : null),
        };
    }

    private Reply Market(SalaryFigure market, SalaryAnswer answer) => Figure(market) with
    {
        Text = Line(market) + Levels(answer) + Converted(market) + Bars(answer, official: false),
    };

    private Reply Nearest(SalaryNear near) => Figure(near.Figure) with { Title = $"The nearest: {Label(near.Question, null)}" };

    private Reply Figure(SalaryFigure figure) => new()
    {
        Title = figure.About.Kind switch
        {
            SalaryKind.Survey => "The market, by a survey",
            SalaryKind.Adverts => "The market, by adverts",
            _ => "The market, by a page",
        },
        Breadcrumb = $"{Place(figure.About)} · {figure.About.Level ?? "all levels"}",
        Text = Line(figure),
        Sources = Sources([figure]),
        Note = Age([figure]),
    };

    private Reply Guide(SalaryFigure guide) => new()
    {
        Title = "The guide's own range",
        Breadcrumb = $"{Place(guide.About)} · {Amounts.Day(guide.About)}",
        Text = $"{Amounts.All(guide)}. {Sentence(guide.About.Population)}",
        Sources = Sources([guide]),
    };

    private string Line(SalaryFigure figure) => $"{figure.About.Named} ({Amounts.Counted(figure.About)}): {Amounts.All(figure)}. "
        + Sentence(figure.About.Population);

    private string Levels(SalaryAnswer answer) => answer.Levels.Count == 0 ? "" : "\nBy level: " + string.Join(", ", answer.Levels
        .Where(figure => figure.Middle is not null)
        .Select(figure => $"{figure.About.Level} {Amounts.Number(figure.Middle!.Value.Value, figure.About)}"
            + (figure.About.Sample is { } sample ? $" (n = {sample.ToString("#,##0", CultureInfo.InvariantCulture)})" : ""))) + ".";

    private string Converted(SalaryFigure figure) =>
        Rate is not { } rate || rate.From != figure.About.Currency || figure.Middle is not var (_, value) ? ""
        : $"\nThat is {Amounts.Number(Math.Round(value * rate.Value), figure.About)} {rate.To} at "
            + $"{rate.Value.ToString(CultureInfo.InvariantCulture)} {rate.To} for one {rate.From} ({rate.Source}, {rate.Date}).";

    /// <summary>Official wages and the market, each on a panel of its own; amounts of another period are text only.</summary>
    private Picture? Chart(SalaryAnswer answer) => Amounts.Period is null && SalaryBands.Of(answer) is { Count: > 0 } panels
        ? BandChart.Of(answer.Question.Role, Where(answer.Question), panels)
        : null;

    private string Bars(SalaryAnswer answer, bool official) => Amounts.Period is not null ? "" : string.Concat(SalaryBands.Of(answer)
        .Where(bands => bands.Kind == SalaryKind.Official == official).Select(bands => $"\n{SalaryBars.Draw(bands)}"));

    private string? Age(IReadOnlyList<SalaryFigure> figures) => figures.Any(figure => figure.IsOlderThan(MonthsUntilOld, Today))
        ? $"Old: from more than {MonthsUntilOld} months ago." : null;

    private static List<string> Sources(IReadOnlyList<SalaryFigure> figures) =>
        [.. figures.Select(figure => Amounts.Source(figure.About)).Distinct()];

    private List<Choice> Buttons(string role) => Career.Role(role) is not { } page ? [] :
    [
        new(new("role", page.Title), "About the job"),
        new(new("compare", page.Title), "Compare"),
        .. page.Roadmap is { } roadmap ? [new Choice(new("roadmap start", roadmap), "Roadmap")] : (Choice[])[],
    ];

    private static string Where(SalaryQuestion question) => string.Join(" · ", new[]
        { question.Level ?? "all levels", question.Region, CountryName(question.Country) }.OfType<string>());

    /// <summary>What of a question is another than in the one that was asked.</summary>
    public static string Label(SalaryQuestion question, SalaryQuestion? asked) => string.Join(", ", new[]
    {
        question.Role == asked?.Role ? null : question.Role,
        question.Level == asked?.Level ? null : question.Level ?? "all levels",
        question.Country == asked?.Country ? null : CountryName(question.Country),
        question.Region == asked?.Region ? null : question.Region,
    }.OfType<string>());

    private static string Place(SalaryRow about) =>
        about.Region is { } region ? $"{region}, {CountryName(about.Country)}" : CountryName(about.Country);

    private static string Sentence(string text) => text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
