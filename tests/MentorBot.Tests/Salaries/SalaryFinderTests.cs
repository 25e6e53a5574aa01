using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Salaries;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Salaries;

public sealed class SalaryFinderTests : IDisposable
{
    private const string Header =
        "role,occupation,named,level,group,statistic,country,region,value,currency,period,as_of,kind,sample,population,source,url,read_at";

    private readonly CareerOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_largest_sample_of_the_newest_year_wins()
    {
        var market = Find(new("Baker", null, "DE"),
            Adverts("2020", 10_000, value: 1), Adverts("2025-01", 500, value: 2), Adverts("2025-06", 50, value: 3)).Market;

        Assert.Equal(2, market?.Middle?.Value);
    }

    [Fact]
    public void What_has_no_date_stands_back_behind_what_has_one()
    {
        var page = "Baker,,Baker,,,median,DE,,9,EUR,year,undated,page,5000,,A page,https://example.org/,";

        Assert.Equal(1, Find(new("Baker", null, "DE"), page, Adverts("2019", 40, value: 1)).Market?.Middle?.Value);
        Assert.Equal(9, Find(new("Baker", null, "DE"), page).Market?.Middle?.Value);
    }

    [Fact]
    public void Fewer_than_thirty_make_no_figure()
    {
        var few = Find(new("Baker", null, "DE"), Adverts("2025", 29, value: 1));
        var enough = Find(new("Baker", null, "DE"), Adverts("2025", 30, value: 1));

        Assert.Null(few.Market);
        Assert.True(few.TooFew);
        Assert.NotNull(enough.Market);
        Assert.False(enough.TooFew);
    }

    [Fact]
    public void A_part_of_the_people_does_not_stand_for_all()
    {
        var part = "Baker,,Baker,,15+ years,median,DE,,9,EUR,year,2025,survey,500,,A survey,https://example.org/,";

        Assert.Null(Find(new("Baker", null, "DE"), part).Market);
    }

    [Fact]
    public void The_statistics_of_one_source_come_together_and_those_of_another_do_not()
    {
        var market = Find(new("Baker", null, "DE"), Adverts("2025", 90, value: 5), Adverts("2025", 90, value: 3, statistic: "p25"),
            Adverts("2025", 80, value: 8, statistic: "p75")).Market;

        Assert.Equal(5, market?["median"]);
        Assert.Equal(3, market?["p25"]);
        Assert.Null(market?["p75"]);
        Assert.Null(market?.Ends);
    }

    [Fact]
    public void The_bracket_is_the_newest_of_each_occupation_and_never_the_market()
    {
        _folder.Files.Change(CareerOnDisk.Role, "official: [51-3011]", "official: [51-3011, 51-3099]");

        var answer = Find(new("Baker", null, "US"), Official("51-3011", "2024-05", 30), Official("51-3011", "2025-05", 33),
            Official("51-3099", "2025-05", 20), Official("51-9999", "2025-05", 10), Adverts("2025", 90, value: 50, country: "US"));

        Assert.Equal([20m, 33m], answer.Official.Select(figure => figure.Middle!.Value.Value));
        Assert.Equal(50, answer.Market?.Middle?.Value);
    }

    [Fact]
    public void A_region_that_no_occupation_has_gives_the_whole_country()
    {
        var rows = new[] { Official("51-3011", "2025-05", 33), Official("51-3011", "2024-05", 40, region: "Kansas") };

        Assert.Equal([40m], Find(new("Baker", null, "US", "Kansas"), rows).Official.Select(figure => figure.Middle!.Value.Value));
        Assert.Equal([33m], Find(new("Baker", null, "US", "Ohio"), rows).Official.Select(figure => figure.Middle!.Value.Value));
        Assert.Equal([33m], Find(new("Baker", null, "US"), rows).Official.Select(figure => figure.Middle!.Value.Value));
    }

    [Fact]
    public void The_nearest_country_is_one_in_the_same_part_of_the_world()
    {
        var near = Find(new("Baker", null, "FR"), Adverts("2025", 40, value: 1, country: "PL"),
            Adverts("2025", 9000, value: 2, country: "US")).Nearest;

        Assert.Equal(new SalaryQuestion("Baker", null, "PL"), Assert.Single(near).Question);
    }

    [Fact]
    public void The_nearest_level_is_all_levels_and_then_the_next_one()
    {
        string[] rows = [Adverts("2025", 40, value: 1, level: "entry"), Adverts("2025", 40, value: 2, level: "mid")];

        Assert.Equal("mid", Find(new("Baker", "senior", "DE"), rows).Nearest[0].Question.Level);
        Assert.Null(Find(new("Baker", "senior", "DE"), [.. rows, Adverts("2025", 40, value: 3)]).Nearest[0].Question.Level);
    }

    [Fact]
    public void Bands_of_official_wages_and_of_the_market_are_never_in_one_picture()
    {
        var answer = Find(new("Baker", null, "US"),
            Official("51-3011", "2025-05", 10, statistic: "p10"), Official("51-3011", "2025-05", 33),
            Official("51-3011", "2025-05", 90, statistic: "p90"),
            Adverts("2025", 40, value: 20, country: "US", statistic: "p25"),
            Adverts("2025", 40, value: 40, country: "US", statistic: "p75"),
            Adverts("2025", 40, value: 60, country: "US", level: "senior"));

        var bands = SalaryBands.Of(answer);

        Assert.Equal([SalaryKind.Official, SalaryKind.Adverts], bands.Select(one => one.Kind));
        Assert.Equal(new SalaryBand("Bakers", 10, 90, "p10", "p90", null, null, 33), Assert.Single(bands[0].Bands));
        Assert.Equal(new SalaryBand("all levels", 20, 40, "p25", "p75", 20, 40, null), Assert.Single(bands[1].Bands));
        Assert.Equal((20, 40), (bands[1].Lowest, bands[1].Highest));
    }

    [Fact]
    public void Nobody_has_a_figure_where_there_is_no_data()
    {
        var answer = Find(new("Miller", "lead", "KE"));

        Assert.False(answer.HasFigure);
        Assert.Empty(answer.Nearest);
    }

    private SalaryAnswer Find(SalaryQuestion question, params string[] rows)
    {
        _folder.Files.With(CareerOnDisk.Salaries, string.Join('\n', rows.Prepend(Header)) + "\n");
        return new SalaryFinder(_folder.Career()).Find(question);
    }

    private static string Adverts(
        string asOf, int sample, decimal value, string country = "DE", string level = "", string statistic = "median") =>
        $"Baker,,Baker,{level},,{statistic},{country},,{value},EUR,year,{asOf},adverts,{sample},,Adverts,https://example.org/,";

    private static string Official(string code, string asOf, decimal value, string region = "", string statistic = "median") =>
        $",{code},Bakers,,,{statistic},US,{region},{value},USD,year,{asOf},official,,,BLS,https://www.bls.gov/,";
}
