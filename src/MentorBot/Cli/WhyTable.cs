using System.Globalization;
using MentorBot.Core.Answers;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MentorBot.Cli;

/// <summary>The evidence for an answer as a table.</summary>
internal static class WhyTable
{
    public static IRenderable Of(Answer answer)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle("Why this?") };
        table.AddColumns("Sign", "Value");
        foreach (var (sign, value) in Rows(answer))
            table.AddRow(Markup.Escape(sign), Markup.Escape(value));
        return table;
    }

    private static IEnumerable<(string Sign, string Value)> Rows(Answer answer)
    {
        yield return ("Confidence", $"{Percent(answer.Confidence)} (answers from {Percent(CutOffs.Answer)}, "
            + $"suggests from {Percent(CutOffs.Suggest)}, speaks unasked from {Percent(CutOffs.Ambient)})");
        yield return ("Intent", answer.Intent);
        foreach (var signs in answer.Signs.GroupBy(sign => sign.Intent).OrderByDescending(signs => signs.Sum(sign => sign.Weight)).Take(3))
            yield return ($"Speaks for {signs.Key}", string.Join(", ", signs.Where(Matters).Select(Plain)));
        if (answer.Reading.Repairs.Count > 0)
            yield return ("Spelling mended", string.Join(", ", answer.Reading.Repairs.Select(r => $"{r.From} → {r.To}")));
        if (answer.Reading.Concepts.Count > 0)
            yield return ("Read as", string.Join(", ", answer.Reading.Concepts));
        foreach (var (passage, score) in answer.Passages.Take(3))
            yield return ("Passage", $"{passage.Id} ({Percent(score)})");
        if (answer.Why is not { } why)
            yield break;
        if (why.Matched.Count > 0)
        {
            yield return ("Words found in it", string.Join(", ", why.Matched.OrderByDescending(m => m.Score)
                .Select(m => $"{m.Term} {m.Score.ToString("0.0", CultureInfo.InvariantCulture)}")));
        }
        if (why.NearestAsk is { } ask)
            yield return ("Most like", $"\"{ask}\" ({Percent(why.NearestLikeness)})");
        yield return ("Explained by its section", Percent(why.Coverage));
        yield return ("Not ours to answer", Percent(why.NotOurs));
        if (why.FollowedUp)
            yield return ("Follows up", "the earlier question was taken into account");
    }

    private static bool Matters(Sign sign) => sign.Weight >= 0.1f;

    private static string Plain(Sign sign) => $"{sign.Because} {sign.Weight.ToString("0.0", CultureInfo.InvariantCulture)}";

    private static string Percent(float share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
