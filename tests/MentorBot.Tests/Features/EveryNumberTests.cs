using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Features.Roles;

namespace MentorBot.Tests.Features;

/// <summary>No reply about jobs shows a number that the data does not hold.</summary>
public sealed partial class EveryNumberTests(CareerWorld world) : IClassFixture<CareerWorld>
{
    private static readonly string[] s_levels = ["", "entry", "mid", "senior", "lead"];

    // The age from which a figure is called old.
    private const string Ours = "18";

    [Fact]
    public void Every_number_about_pay_stands_in_the_data_whatever_is_asked()
    {
        var data = Numbers(Knowledge("salaries.csv")).Append(Ours).ToHashSet();
        var roles = world.Career.Roles.Select(role => role.Title).Append("Robotics Engineer");
        var countries = world.Career.Salaries.Select(row => row.Country ?? "").Append("KE").Distinct().ToList();
        var shown = 0;
        foreach (var role in roles)
        {
            foreach (var level in s_levels)
            {
                foreach (var country in countries)
                    shown += Check(data, "salary", ("role", role), ("level", level), ("country", country));
            }
            foreach (var (country, region) in world.Books.Pay.Regions(role, null))
                shown += Check(data, "salary", ("role", role), ("country", country), ("region", region));
        }
        Assert.True(shown > 5_000, $"only {shown} numbers were looked at");
    }

    [Fact]
    public void Every_statistic_is_the_value_of_its_row()
    {
        var shown = 0;
        foreach (var role in world.Career.Roles.Select(role => role.Title))
        {
            foreach (var country in world.Books.Pay.Countries(role, null))
            {
                foreach (var part in world.Shown("salary", ("role", role), ("country", country ?? "")).Parts)
                    shown += CheckLines(part.Text);
            }
        }
        Assert.True(shown > 200, $"only {shown} statistics were looked at");
    }

    [Fact]
    public void Every_number_about_jobs_stands_in_the_data()
    {
        var pages = Directory.GetFiles(Path.Combine(SharedFiles.Checkout, "knowledge", "roles")).Select(File.ReadAllText);
        var data = Numbers(string.Join('\n', [.. pages, Knowledge("salaries.csv"), Knowledge("skills.yml")])).ToHashSet();
        var titles = world.Career.Roles.Select(role => role.Title).ToList();
        foreach (var title in titles)
        {
            foreach (var (page, _) in RoleReplies.Pages)
                Check(data, "role", ("name", title), ("about", page));
        }
        foreach (var a in titles)
        {
            foreach (var b in titles.Where(other => other != a))
            {
                Check(data, "compare", ("a", a), ("b", b));
                foreach (var c in titles.Where(other => other != a && other != b))
                    Check(data, "compare", ("a", a), ("b", b), ("c", c));
            }
        }
    }

    /// <returns>How many numbers the reply shows.</returns>
    private int Check(HashSet<string> data, string route, params (string Name, string Value)[] values)
    {
        var numbers = Numbers(CareerWorld.Text(world.Shown(route, values))).ToList();
        Assert.All(numbers, number => Assert.True(data.Contains(number), $"{number} in the reply to /{route} {string.Join(' ', values)}"));
        return numbers.Count;
    }

    /// <summary>In lines such as "Data Scientists (May 2025): median 120,230 USD a year, p25 85,660".</summary>
    private int CheckLines(string text)
    {
        var shown = 0;
        foreach (var line in text.Replace("**", "").Split('\n').Select(line => line.TrimStart('-', ' ')))
        {
            var rows = world.Career.Salaries.Where(row => line.StartsWith($"{row.Named} (", StringComparison.Ordinal)).ToList();
            foreach (Match match in Statistic().Matches(rows.Count > 0 ? line : ""))
            {
                shown++;
                Assert.Contains(rows, row => row.IsShown && row.Statistic == match.Groups[1].Value
                    && row.Value == decimal.Parse(match.Groups[2].Value, NumberStyles.Number, CultureInfo.InvariantCulture));
            }
        }
        return shown;
    }

    /// <summary>Numbers as one writes them without commas and needless zeros; the names of percentiles are none.</summary>
    private static IEnumerable<string> Numbers(string text) => Number().Matches(Percentile().Replace(text, ""))
        .Select(match => decimal.Parse(match.Value.Replace(",", ""), CultureInfo.InvariantCulture))
        .Select(number => number.ToString("0.####", CultureInfo.InvariantCulture));

    private static string Knowledge(string file) => File.ReadAllText(Path.Combine(SharedFiles.Checkout, "knowledge", file));

    [GeneratedRegex(@"\bp(10|25|75|90)\b")]
    private static partial Regex Percentile();

    [GeneratedRegex(@"\d+(,\d\d\d)+(\.\d+)?|\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(p10|p25|median|mean|p75|p90|low|high) (\d[\d,]*(?:\.\d+)?)")]
    private static partial Regex Statistic();
}
