using System.Globalization;

namespace MentorBot.Benchmarks.Speed;

/// <summary>Figures beside their goals, in plain text.</summary>
internal static class Table
{
    public static void Heading(string text) => Console.WriteLine($"\n{text}");

    public static void Row(string what, double value, string unit, double? goal = null) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-36}{value,12:N1} {unit,-6}{Goal(value, goal, unit)}"));

    public static void Rows(Timings timings, double p50, double p99)
    {
        Row("p50", timings.P50, "µs", p50);
        Row("p90", timings.P90, "µs");
        Row("p99", timings.P99, "µs", p99);
        Row("allocated for each", timings.Bytes / 1024, "KB");
    }

    private static string Goal(double value, double? goal, string unit) => goal is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"goal {goal:N0} {unit}{(value <= goal ? "" : ", missed")}");
}
