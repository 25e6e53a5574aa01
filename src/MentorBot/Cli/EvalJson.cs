using System.Text.Json.Nodes;
using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;

namespace MentorBot.Cli;

/// <summary>Measured figures as one line of JSON, for a script that holds them against its limits (docs/command-line.md).</summary>
internal static class EvalJson
{
    public static string Write(IReadOnlyList<Outcome>? outcomes, IReadOnlyList<CrossValidated>? validated, bool misses)
    {
        var line = new JsonObject();
        if (outcomes is not null)
            line["questions"] = Questions(outcomes, misses);
        if (validated is not null)
            line["crossValidated"] = CrossValidated(validated);
        return line.ToJsonString(AnswerJson.Options);
    }

    private static JsonObject Questions(IReadOnlyList<Outcome> outcomes, bool misses)
    {
        var withPassage = Evaluator.WithPassage(outcomes);
        var answerable = withPassage.Where(o => o.Question.IsAnswerable).ToList();
        var figures = new JsonObject
        {
            ["answerable"] = new JsonArray([.. Evaluator.ByKind(answerable).Append(new("all", answerable)).Select(Answerable)]),
            ["notAnswerable"] = new JsonArray([.. Evaluator.ByKind(withPassage.Except(answerable)).Select(NotAnswerable)]),
            ["reliability"] = Reliability(EvalReport.Reliability(withPassage)),
        };
        if (UnderstandingScores.ByKind(outcomes) is { Count: > 0 } kinds)
            figures["understanding"] = new JsonArray([.. kinds.Select(Understanding)]);
        if (misses)
        {
            figures["misses"] = new JsonArray([.. withPassage.Where(EvalReport.IsMiss).Select(Miss)]);
            figures["misunderstood"] = new JsonArray([.. outcomes.Where(EvalReport.IsMisunderstood).Select(Misunderstood)]);
        }
        return figures;
    }

    private static JsonObject Answerable(KindScores kind) => new()
    {
        ["kind"] = kind.Kind,
        ["count"] = kind.Count,
        ["first"] = Rounded(kind.First),
        ["firstThree"] = Rounded(kind.FirstThree),
        ["answeredFirst"] = Rounded(kind.AnsweredRight),
        ["declined"] = Rounded(kind.Declined),
        ["spoke"] = Rounded(kind.Spoke),
    };

    private static JsonObject NotAnswerable(KindScores kind) => new()
    {
        ["kind"] = kind.Kind,
        ["count"] = kind.Count,
        ["answered"] = Rounded(kind.Answered),
        ["answeredFromGuide"] = Rounded(kind.AnsweredFromGuide),
        ["declined"] = Rounded(kind.Declined),
        ["spoke"] = Rounded(kind.Spoke),
        ["spokeFromGuide"] = Rounded(kind.SpokeFromGuide),
    };

    private static JsonObject Understanding(UnderstandingScores kind) => new()
    {
        ["kind"] = kind.Kind,
        ["count"] = kind.Count,
        ["intent"] = Rounded(kind.Intent),
        ["role"] = Rounded(kind.Roles),
        ["country"] = Rounded(kind.Country),
        ["level"] = Rounded(kind.Level),
        ["right"] = Rounded(kind.All),
    };

    private static JsonObject Misunderstood(Outcome outcome) => new()
    {
        ["kind"] = outcome.Question.Kind,
        ["q"] = outcome.Question.Text,
        ["expected"] = Labels(outcome.Question.Understood!),
        ["understood"] = Labels(Evaluator.Understood(outcome.Answer)),
    };

    private static JsonObject Labels(Understood understood) => new()
    {
        ["intent"] = understood.Intent,
        ["role"] = new JsonArray([.. understood.Roles.Select(role => JsonValue.Create(role))]),
        ["country"] = understood.Country,
        ["level"] = understood.Level,
    };

    private static JsonObject Miss(Outcome outcome) => new()
    {
        ["kind"] = outcome.Question.Kind,
        ["q"] = outcome.Question.Text,
        ["headings"] = new JsonArray([.. outcome.Question.Headings!.Select(h => JsonValue.Create(h))]),
        ["rank"] = outcome.Rank,
        ["decision"] = AnswerJson.Name(outcome.Answer.Decision),
        ["confidence"] = Rounded(outcome.Answer.Confidence),
        ["passage"] = outcome.Answer.Best?.Passage.Id.ToString(),
    };

    private static JsonObject CrossValidated(IReadOnlyList<CrossValidated> results) => new()
    {
        ["kinds"] = new JsonArray([.. results.GroupBy(r => r.Kind).Select(kind => new JsonObject
        {
            ["kind"] = kind.Key,
            ["count"] = kind.Count(),
            ["first"] = Rounded(kind.Average(r => r.Right ? 1 : 0)),
            ["confidence"] = Rounded(kind.Average(r => r.Confidence)),
            ["answered"] = Rounded(kind.Average(r => r.Confidence >= CutOffs.Answer ? 1 : 0)),
            ["answeredWrongly"] = Rounded(kind.Average(r => r.Confidence >= CutOffs.Answer && !r.Right ? 1 : 0)),
            ["spoke"] = Rounded(kind.Average(r => r.Unasked ? 1 : 0)),
            ["spokeWrongly"] = Rounded(kind.Average(r => r.Unasked && !r.Right ? 1 : 0)),
        })]),
        ["reliability"] = Reliability(EvalReport.Reliability(results)),
    };

    private static JsonObject Reliability(IReadOnlyList<ReliabilityBin> bins) => new()
    {
        ["error"] = Rounded(Evaluator.CalibrationError(bins)),
        ["bins"] = new JsonArray([.. bins.Select(bin => new JsonObject
        {
            ["from"] = Rounded(bin.From),
            ["to"] = Rounded(bin.To),
            ["count"] = bin.Count,
            ["confidence"] = Rounded(bin.Confidence),
            ["right"] = Rounded(bin.Right),
        })]),
    };

    private static double Rounded(double value) => Math.Round(value, 4);
}
