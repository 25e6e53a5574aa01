using System.Text.RegularExpressions;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>Finds the sentence of a passage that answers a question, and sets it in bold.</summary>
public static partial class AnsweringSentence
{
    /// <summary>What a figure adds where an amount was asked for: about as much as another word of the question.</summary>
    private const float Figure = 0.5f;

    /// <summary>
    /// The passage's body with one sentence in bold: the one that shares most with the question, the first where none does.
    /// </summary>
    /// <param name="body">Markdown with one line for each paragraph or item.</param>
    /// <param name="question">The words of the question, with their weights.</param>
    /// <param name="wantsNumber">Whether the question asks for an amount: a sentence with a figure then counts for more.</param>
    public static string Mark(string body, IReadOnlyList<WeightedTerm> question, bool wantsNumber = false)
    {
        var weights = question.ToDictionary(t => t.Term, t => t.Weight, StringComparer.Ordinal);
        var best = default(Range?);
        var bestScore = -1f;
        foreach (var sentence in Sentences(body))
        {
            var score = Score(body[sentence], weights) + (wantsNumber && body[sentence].Any(char.IsAsciiDigit) ? Figure : 0f);
            if (score > bestScore)
                (best, bestScore) = (sentence, score);
        }
        if (best is not { } range)
            return body;
        var (start, length) = range.GetOffsetAndLength(body.Length);
        return $"{body[..start]}**{body.Substring(start, length).Replace("**", "")}**{body[(start + length)..]}";
    }

    /// <summary>
    /// Where sentences stand in the Markdown: inside a paragraph, item or note, without the mark at its start; code is left out.
    /// </summary>
    private static IEnumerable<Range> Sentences(string body)
    {
        var at = 0;
        var inCode = false;
        foreach (var line in body.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inCode = !inCode;
            else if (!inCode)
            {
                var start = Mark().Match(line).Length;
                foreach (Match end in SentenceEnd().Matches(line))
                {
                    if (end.Index < start)
                        continue;
                    if (end.Index > start)
                        yield return (at + start)..(at + end.Index);
                    start = end.Index + end.Length;
                }
            }
            at += line.Length + 1;
        }
    }

    /// <summary>
    /// Weights of the question's words that the sentence holds; a little less for long sentences, which hold more by chance.
    /// </summary>
    private static float Score(string sentence, Dictionary<string, float> weights)
    {
        var tokens = TextAnalyzer.Analyze(sentence);
        var held = tokens.Select(t => t.Stem).Distinct().Sum(stem => weights.GetValueOrDefault(stem));
        return held / MathF.Sqrt(8 + tokens.Count);
    }

    [GeneratedRegex(@"\A\s*(> ?|[-*•] |\d+[.)] )*")]
    private static partial Regex Mark();

    // A full stop ends a sentence when a capital, a digit or a mark follows; "e.g. this" does not end one.
    [GeneratedRegex(@"(?<=[.!?][)""']?)\s+(?=[A-Z0-9""'(*\[])|\s*$")]
    private static partial Regex SentenceEnd();
}
