using System.Globalization;
using CsvHelper;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Tests.Knowledge.Career;

/// <summary>What the issue asks of the career files that ship.</summary>
public sealed class ShippedCareerTests
{
    private const string Facts = "facts/salaries.csv";

    private static readonly Lazy<CareerReading> s_reading = new(() =>
        CareerReader.Read(Path.Combine(SharedFiles.Checkout, "knowledge"), null, Shipped.Snapshot, CareerOnDisk.Today));

    private static readonly string[] s_codes = ["15-2051", "15-1221", "15-1252", "15-1243", "15-2031", "15-2041"];

    /// <summary>How the gathered figures name our roles.</summary>
    private static readonly string[] s_titles =
    [
        "Machine Learning Engineer", "AI/ML engineer", "Data Scientist", "Data scientist", "Data Engineer", "Data engineer", "Data Analyst",
        "Analytics Engineer", "Applied Scientist", "Applied scientist", "AI/LLM Engineer", "AI Engineer", "MLOps Engineer",
        "Computer Vision Engineer", "Research Scientist", "Data Scientist / ML Engineer", "Software Developer",
    ];

    private static CareerKnowledge Career => s_reading.Value.Career!;

    [Fact]
    public void They_read_without_any_problem() => Assert.Empty(s_reading.Value.Problems);

    [Fact]
    public void There_are_12_roles_8_roadmaps_of_40_topics_and_70_resources()
    {
        Assert.InRange(Career.Roles.Count, 12, int.MaxValue);
        Assert.InRange(Career.Roadmaps.Count, 8, int.MaxValue);
        Assert.All(Career.Roadmaps, roadmap => Assert.InRange(roadmap.Topics.Count(), 40, int.MaxValue));
        Assert.InRange(Career.Resources.Count, 70, int.MaxValue);
    }

    [Fact]
    public void Every_role_has_a_figure_of_pay() => Assert.All(Career.Roles, role => Assert.Contains(Career.Salaries, row => row.IsShown
        && (row.Role == role.Title || (row.Role is not null && row.Role == role.PayAs) || role.Official.Contains(row.Occupation))));

    [Fact]
    public void What_is_retired_says_since_when() =>
        Assert.All(Career.Resources.Where(resource => resource.Status == ResourceStatus.Retired),
            resource => Assert.Matches(@"\d{4}", resource.Note));

    [SharedFact(Facts)]
    public void No_figure_of_pay_is_invented_and_none_is_left_out()
    {
        var shipped = Career.Salaries.Select(row => Figure(row.Value, row.Currency, row.Period, row.Country)).ToHashSet();
        var gathered = Gathered().ToList();

        Assert.Empty(shipped.Except(gathered.Select(one => one.Figure)));
        Assert.Empty(gathered.Where(one => s_titles.Contains(one.Role) || s_codes.Any(code => one.Category == $"SOC {code}"))
            .Select(one => one.Figure).Except(shipped));
    }

    private static IEnumerable<(string Role, string Category, string Figure)> Gathered()
    {
        using var csv = CsvReader.FromText(File.ReadAllText(SharedFiles.Find(Facts)), new CsvReaderOptions { HasHeader = false });
        csv.Read();
        while (csv.Read())
        {
            // role,soc_or_category,country,region,statistic,value,currency,period,…
            var country = csv.GetString(2) is "US" ? "US" : Countries.CodeOf(csv.GetString(2));
            var value = decimal.Parse(csv.GetString(5), CultureInfo.InvariantCulture);
            yield return (csv.GetString(0), csv.GetString(1), Figure(value, csv.GetString(6), csv.GetString(7), country));
        }
    }

    private static string Figure(decimal value, string currency, string period, string? country) =>
        string.Create(CultureInfo.InvariantCulture, $"{country}: {value:0.##} {currency} a {period}");
}
