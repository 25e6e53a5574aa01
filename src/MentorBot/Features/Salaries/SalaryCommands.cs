using MentorBot.Core.Replies;
using MentorBot.Core.Salaries;
using MentorBot.Knowledge;
using MentorBot.Routing;
using Microsoft.Extensions.Options;

namespace MentorBot.Features.Salaries;

/// <summary><c>/salary</c>.</summary>
internal sealed class SalaryCommands(CareerBooks books, IOptions<SalariesOptions> options, TimeProvider clock) : IRoutes
{
    public const string Name = "salary";
    private const string LevelMenu = "salary.level", CountryMenu = "salary.country";
    private const string AnyLevel = "all levels", World = "the world";
    private const int MostSuggested = 25;
    private const int NearShown = 5;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = Name,
            Parameters = ["role", "level", "country", "region", "per"],
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Show(Answer(call))),
            Slash = new Slash("Show what a job pays: official wages, the market, and the guide's range", [.. Options]),
        },
        new() { Name = LevelMenu, Parameters = ["role", "country"], Run = (call, _) => Chosen(call, "level") },
        new() { Name = CountryMenu, Parameters = ["role", "level"], Run = (call, _) => Chosen(call, "country") },
    ];

    private IEnumerable<SlashOption> Options =>
    [
        new("role", "Which job?") { Required = true, MaxLength = 100, Suggest = SuggestRoles },
        new("level", "How experienced? All levels, if left out") { MaxLength = 50, Suggest = SuggestLevels },
        new("country", "Where? The whole world, if left out") { MaxLength = 100, Suggest = SuggestCountries },
        new("region", "Which part of the country? Where there are figures") { MaxLength = 100, Suggest = SuggestRegions },
        new("per", "By the year, month or hour? As the source has it, if left out")
        {
            Choices = [.. Amounts.Periods.Select(period => new MenuOption(period, period))],
        },
        .. options.Value.Rates.Count == 0 ? (SlashOption[])[] :
        [
            new SlashOption("currency", "Also in this currency, at the rate that this bot was given")
            {
                Choices = [.. options.Value.Rates.Select(rate => rate.To).Distinct().Select(code => new MenuOption(code, code))],
            },
        ],
    ];

    /// <summary>Another level or country was picked from a list.</summary>
    private Task<Outcome> Chosen(Call call, string what) => Task.FromResult<Outcome>(new Outcome.Show(Answer(
        call with { Values = new Dictionary<string, string>(call.Values) { [what] = call["value"] } })));

    private Reply Answer(Call call)
    {
        var now = books.Now;
        if (now.Roles.Find(call["role"]) is not { } role)
            return Unknown(now, call["role"]);
        if (Given(call, "level") is { } typed && now.Levels.Find(typed) is null)
            return Choose("I don't know that level of experience.",
                now.Pay.Levels(role, null).Select(other => new SalaryQuestion(role, other)));
        var level = Given(call, "level") is { } known ? now.Levels.Find(known) : null;
        if (Given(call, "country") is { } place && now.Countries.Find(place) is null)
            return Choose("I don't know that country.",
                now.Pay.Countries(role, level).Select(code => new SalaryQuestion(role, level, code)));
        var country = CountryOf(now, call);
        var regions = now.Pay.Regions(role, country);
        var region = regions.FirstOrDefault(one => one.Region.Equals(call["region"], StringComparison.OrdinalIgnoreCase));
        if (region.Region is null && call["region"].Length > 0)
            return Choose("I have no figure for that part of the country.",
                regions.Select(one => new SalaryQuestion(role, level, one.Country, one.Region)));
        var answer = now.Pay.Find(new(role, level, country ?? region.Country, region.Region));
        return Replies(call, now, answer).Of(answer) with { Menus = [.. Menus(now, answer.Question)] };
    }

    /// <summary>What was typed or chosen; null where it was left out or stands for everything.</summary>
    private static string? Given(Call call, string name) =>
        call[name] is { Length: > 0 } text && text is not (AnyLevel or World) ? text : null;

    private SalaryReplies Replies(Call call, CareerBooks.Books now, SalaryAnswer answer)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rate = options.Value.Rates.FirstOrDefault(rate => rate.To == call["currency"] && rate.From == answer.Market?.About.Currency);
        return new(now.Career, today, new(Amounts.Periods.FirstOrDefault(period => period == call["per"])), rate);
    }

    private static Reply Unknown(CareerBooks.Books now, string typed)
    {
        var near = now.Roles.Near(typed, NearShown);
        return Choose("I don't know that job.", (near.Count > 0 ? near : now.Pay.Roles).Select(title => new SalaryQuestion(title)));
    }

    /// <summary>What there is instead of what was typed.</summary>
    private static Reply Choose(string what, IEnumerable<SalaryQuestion> instead)
    {
        var choices = instead.Take(NearShown)
            .Select(question => new Choice(SalaryReplies.To(question), SalaryReplies.Label(question, null))).ToList();
        return new()
        {
            Title = "Pay",
            Text = choices.Count > 0 ? $"{what} Did you mean one of these?" : $"{what} Leave it out to see what there is.",
            Choices = choices,
        };
    }

    private static IEnumerable<Menu> Menus(CareerBooks.Books now, SalaryQuestion question)
    {
        var levels = now.Pay.Levels(question.Role, question.Country);
        if (levels.Count > 0)
            yield return new(new(LevelMenu, question.Role, question.Country ?? ""), "Another level of experience")
            {
                Options = [.. levels.Prepend(AnyLevel)
                    .Select(level => new MenuOption(level, level) { Chosen = level == (question.Level ?? AnyLevel) })],
            };
        var countries = now.Pay.Countries(question.Role, question.Level);
        if (countries.Count > 1)
            yield return new(new(CountryMenu, question.Role, question.Level ?? ""), "Another country")
            {
                Options = [.. countries.Take(MostSuggested).Select(code => Place(code) with { Chosen = code == question.Country })],
            };
    }

    private static MenuOption Place(string? code) => new(SalaryReplies.CountryName(code), code ?? World);

    private List<MenuOption> SuggestRoles(Call call, string typed)
    {
        var (now, exists) = (books.Now, books.Now.Pay.Roles);
        var titles = typed.Length == 0 ? exists : now.Roles.Near(typed, MostSuggested).Where(exists.Contains);
        return [.. titles.Select(title => new MenuOption(title, title))];
    }

    private List<MenuOption> SuggestLevels(Call call, string typed) => books.Now is var now && now.Roles.Find(call["role"]) is { } role
        ? Beginning(typed, now.Pay.Levels(role, CountryOf(now, call)).Select(level => new MenuOption(level, level))) : [];

    private List<MenuOption> SuggestCountries(Call call, string typed) => books.Now is var now && now.Roles.Find(call["role"]) is { } role
        ? Beginning(typed, now.Pay.Countries(role, now.Levels.Find(call["level"])).Select(Place)) : [];

    private List<MenuOption> SuggestRegions(Call call, string typed) => books.Now is var now && now.Roles.Find(call["role"]) is { } role
        ? Beginning(typed, now.Pay.Regions(role, CountryOf(now, call)).Select(place => new MenuOption(place.Region, place.Region))) : [];

    private static string? CountryOf(CareerBooks.Books now, Call call) =>
        Given(call, "country") is { } name ? now.Countries.Find(name) : null;

    private static List<MenuOption> Beginning(string typed, IEnumerable<MenuOption> options) =>
        [.. options.Where(option => option.Label.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Take(MostSuggested)];
}
