using MentorBot.Core.Knowledge.Career;
using Places = MentorBot.Core.Knowledge.Career.Countries;

namespace MentorBot.Core.Salaries;

/// <summary>Looks up pay in what is known. Made anew for each version of it.</summary>
public sealed class SalaryFinder
{
    private static readonly string[] s_levels = ["entry", "mid", "senior", "lead"];

    private readonly CareerKnowledge _career;
    private readonly List<SalaryFigure> _figures;
    private readonly ILookup<string, SalaryFigure> _market;

    public SalaryFinder(CareerKnowledge career)
    {
        _career = career;
        _figures = [.. SalaryFigure.Together(career.Salaries.Where(row => row.Group is null))];
        var market = _figures.Where(figure => figure.About is { IsShown: true, Role: not null }
            && figure.About.Kind is SalaryKind.Survey or SalaryKind.Adverts or SalaryKind.Page);
        _market = market.ToLookup(figure => figure.About.Role!);
    }

    /// <summary>The titles that have a figure of any kind, in alphabetical order.</summary>
    public IReadOnlyList<string> Roles =>
        [.. _career.Roles.Select(role => role.Title).Union(_market.Select(figures => figures.Key))
            .Where(role => Market(PayOf(role)).Any() || Official(role, null).Any()).Order(StringComparer.Ordinal)];

    /// <summary>The levels of experience that have a figure, from entry on.</summary>
    public IReadOnlyList<string> Levels(string role, string? country) =>
        [.. s_levels.Where(level => Market(PayOf(role)).Any(figure =>
            figure.About.Level == level && (country is null || figure.About.Country == country)))];

    /// <summary>Codes of the countries that have a figure; null, the first, where there is one of the whole world.</summary>
    public IReadOnlyList<string?> Countries(string role, string? level) =>
        [.. Market(PayOf(role)).Where(figure => level is null || figure.About.Level == level)
            .Concat(level is null ? Official(role, null) : [])
            .Select(figure => figure.About.Country).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Parts of countries that have an official figure.</summary>
    public IReadOnlyList<(string Country, string Region)> Regions(string role, string? country) =>
        [.. Official(role, country).Where(figure => figure.About.Region is not null)
            .Select(figure => (figure.About.Country!, figure.About.Region!)).Distinct()
            .OrderBy(place => place.Item2, StringComparer.Ordinal)];

    /// <summary>Where all of these roles have a market figure of all levels: the country with most people; null where none has.</summary>
    public string? CountryOfAll(IReadOnlyList<string> roles) => roles
        .SelectMany(role => Market(PayOf(role)).Where(figure => figure.About is { Country: not null, Level: null, Region: null }),
            (role, figure) => (role, figure.About.Country, figure.About.Sample))
        .GroupBy(figure => figure.Country).Where(there => there.Select(figure => figure.role).Distinct().Count() == roles.Count)
        .MaxBy(there => there.Sum(figure => figure.Sample))?.Key;

    public SalaryAnswer Find(SalaryQuestion question)
    {
        var pay = PayOf(question.Role);
        var market = SalaryFigure.Best(Asked(question with { Role = pay }));
        return new(question)
        {
            PayAs = pay == question.Role ? null : pay,
            Official = Bracket(question),
            Market = market,
            Levels = market is null || question.Level is not null ? [] : OtherLevels(market),
            Guide = _figures.FirstOrDefault(figure => figure.About.Kind == SalaryKind.Guide && figure.About.Role == question.Role
                && (question.Country is null || figure.About.Country == question.Country)),
            TooFew = market is null && _figures.Any(figure => !figure.About.IsShown && IsAsked(figure, question with { Role = pay })),
            Nearest = market is null ? Nearest(question) : [],
        };
    }

    /// <summary>Its own title where there is a figure for it, else the one whose figures stand for it.</summary>
    private string PayOf(string role) => Market(role).Any() ? role : _career.Role(role)?.PayAs ?? role;

    private IEnumerable<SalaryFigure> Market(string role) => _market[role];

    private IEnumerable<SalaryFigure> Asked(SalaryQuestion question) => Market(question.Role).Where(figure => IsAsked(figure, question));

    private static bool IsAsked(SalaryFigure figure, SalaryQuestion question) => figure.About is { Region: null } row
        && row.Role == question.Role && row.Level == question.Level && row.Country == question.Country;

    /// <summary>Official figures of the occupations that stand for a role, and those that name it.</summary>
    private IEnumerable<SalaryFigure> Official(string role, string? country)
    {
        var codes = OccupationsOf(role);
        return _figures.Where(figure => figure.About is { Kind: SalaryKind.Official } row && (country is null || row.Country == country)
            && (row.Role is null ? codes.Contains(row.Occupation) : row.Role == role));
    }

    private IReadOnlyList<string> OccupationsOf(string role) =>
        _career.Role(role) is not { } page ? []
        : page.Official.Count == 0 && page.PayAs is { } other ? _career.Role(other)?.Official ?? [] : page.Official;

    /// <summary>The newest of each occupation in the region, or in the whole country where no occupation has the region.</summary>
    private List<SalaryFigure> Bracket(SalaryQuestion question)
    {
        var official = Official(question.Role, question.Country).ToList();
        var there = official.Where(figure => figure.About.Region == question.Region).ToList();
        return [.. (there.Count > 0 ? there : official.Where(figure => figure.About.Region is null))
            .GroupBy(figure => (figure.About.Occupation, figure.About.Country, figure.About.Period))
            .Select(SalaryFigure.Best).OfType<SalaryFigure>().OrderBy(figure => figure.Middle?.Value)];
    }

    private List<SalaryFigure> OtherLevels(SalaryFigure market) =>
        [.. s_levels.Select(level => SalaryFigure.Best(Asked(new(market.About.Role!, level, market.About.Country))
            .Where(figure => figure.About.Source == market.About.Source && figure.About.Currency == market.About.Currency)))
            .OfType<SalaryFigure>()];

    private List<SalaryNear> Nearest(SalaryQuestion question)
    {
        var levels = s_levels.Where(level => level != question.Level).Prepend<string?>(null)
            .OrderBy(level => Math.Abs(Array.IndexOf(s_levels, level ?? question.Level) - Array.IndexOf(s_levels, question.Level)));
        var countries = Market(PayOf(question.Role)).Select(figure => figure.About.Country).Distinct()
            .Where(country => country != question.Country)
            .OrderByDescending(country => country is not null && question.Country is { } asked && Places.AreNear(country, asked))
            .ThenByDescending(country => Market(PayOf(question.Role)).Where(figure => figure.About.Country == country)
                .Max(figure => figure.About.Sample ?? 0));
        var plain = question with { Region = null };
        return [.. new[]
        {
            First(levels.Select(level => plain with { Level = level })),
            First(countries.Select(country => plain with { Country = country }))
                ?? First(countries.Select(country => plain with { Country = country, Level = null })),
            First(NearRoles(question.Role).Select(role => plain with { Role = role }))
                ?? First(NearRoles(question.Role).Select(role => plain with { Role = role, Level = null })),
        }.OfType<SalaryNear>()];
    }

    private SalaryNear? First(IEnumerable<SalaryQuestion> questions) => questions
        .Select(question => (question, Figure: SalaryFigure.Best(Asked(question with { Role = PayOf(question.Role) }))))
        .Where(found => found.Figure is not null).Select(found => new SalaryNear(found.question, found.Figure!)).FirstOrDefault();

    /// <summary>Other roles, those with most skills in common first.</summary>
    private IEnumerable<string> NearRoles(string role) =>
        _career.Role(role) is not { } page ? []
        : _career.Roles.Where(other => other != page)
            .OrderByDescending(other => other.AllSkills.Intersect(page.AllSkills).Count()).Select(other => other.Title);
}
