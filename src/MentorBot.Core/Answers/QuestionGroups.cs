using System.Runtime.InteropServices;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>Questions that ask much the same.</summary>
/// <param name="Text">The most central wording among them, as it was written.</param>
/// <param name="Ids">All of them, in the order in which they were given.</param>
public sealed record QuestionGroup(string Text, IReadOnlyList<string> Ids);

/// <summary>
/// Groups questions by likeness of their words and character n-grams. The question that is most like the others leads a group of those near
/// to it, then the next that is left, and so on. The same questions in the same order give the same groups.
/// </summary>
public static class QuestionGroups
{
    /// <summary>Two questions that are less alike than this, as a cosine, do not ask the same.</summary>
    private const float Near = 0.42f;

    /// <summary>Largest group first, of equal ones the one whose first question was given first.</summary>
    public static IReadOnlyList<QuestionGroup> Of(IReadOnlyList<(string Id, string Text)> questions)
    {
        var vectors = Vectors([.. questions.Select(q => Features(q.Text))]);
        var near = Neighbours(vectors);
        var groups = new List<(int Leader, List<int> Members)>();
        var taken = new bool[questions.Count];
        foreach (var leader in Enumerable.Range(0, questions.Count).OrderByDescending(q => near[q].Sum(n => n.Likeness)))
        {
            if (taken[leader])
                continue;
            var members = near[leader].Select(n => n.Question).Where(q => q != leader && !taken[q]).Append(leader).Order().ToList();
            members.ForEach(q => taken[q] = true);
            groups.Add((leader, members));
        }
        return [.. groups.OrderByDescending(g => g.Members.Count).ThenBy(g => g.Members[0])
            .Select(g => new QuestionGroup(questions[g.Leader].Text, [.. g.Members.Select(q => questions[q].Id)]))];
    }

    /// <summary>Features of the words that mean something, or of all words where none does.</summary>
    private static ulong[] Features(string text)
    {
        var tokens = TextAnalyzer.Analyze(MessageText.Clean(text));
        var meaning = tokens.Where(t => !t.IsStopWord).ToList();
        var features = new List<ulong>();
        FeatureSpace.Collect(new(meaning.Count > 0 ? meaning : tokens, []), features, out _);
        features.Remove(FeatureHash.Form(true)); // which all of them would share
        return [.. features.Distinct()];
    }

    /// <summary>
    /// TF-IDF over these questions, words and n-grams brought to half of the squared length each. An n-gram of a single question is left
    /// out, so that a slip makes no stranger of it; a word of a single question may be what it is about.
    /// </summary>
    private static (ulong Feature, float Value)[][] Vectors(ulong[][] texts)
    {
        var frequencies = texts.SelectMany(t => t).CountBy(f => f).ToDictionary();
        return Array.ConvertAll(texts, text =>
        {
            var shared = Array.FindAll(text, f => FeatureHash.IsWord(f) || frequencies[f] > 1);
            var rarities = Array.ConvertAll(shared, f => (Feature: f, Value: MathF.Log((1f + texts.Length) / (1f + frequencies[f])) + 1f));
            var words = Scale(rarities.Where(r => FeatureHash.IsWord(r.Feature)));
            var grams = Scale(rarities.Where(r => !FeatureHash.IsWord(r.Feature)));
            return Array.ConvertAll(rarities, r => (r.Feature, r.Value * (FeatureHash.IsWord(r.Feature) ? words : grams)));
        });

        static float Scale(IEnumerable<(ulong, float Value)> part) => 1f / MathF.Sqrt(2f * part.Sum(p => p.Value * p.Value) + 1e-9f);
    }

    /// <summary>For each question those that are near to it, itself among them.</summary>
    private static List<(int Question, float Likeness)>[] Neighbours((ulong Feature, float Value)[][] vectors)
    {
        var postings = new Dictionary<ulong, List<(int Question, float Value)>>();
        for (var q = 0; q < vectors.Length; q++)
        {
            foreach (var (feature, value) in vectors[q])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, feature, out _);
                (list ??= []).Add((q, value));
            }
        }
        var scores = new float[vectors.Length];
        return Array.ConvertAll(vectors, vector =>
        {
            Array.Clear(scores);
            foreach (var (feature, value) in vector)
            {
                foreach (var (question, other) in CollectionsMarshal.AsSpan(postings[feature]))
                    scores[question] += value * other;
            }
            return scores.Index().Where(s => s.Item >= Near).Select(s => (s.Index, s.Item)).ToList();
        });
    }
}
