using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

/// <summary>The index beside the formula written out plainly, on random collections that are the same in every run.</summary>
public class BruteForceBm25Tests
{
    private const int Best = 10;
    private static readonly string[] s_words = [.. Enumerable.Range(0, 60).Select(i => $"w{(char)('a' + i % 26)}{(char)('b' + i / 26)}x")];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(3, 64)]
    [InlineData(4, 500)]
    [InlineData(5, 1000)]
    public void The_best_ten_are_those_of_the_formula(int seed, int passages)
    {
        var random = new Random(seed);
        var options = new Bm25Options
        {
            K1 = 0.5f + random.NextSingle(),
            TextB = random.NextSingle(),
            HeadingB = random.NextSingle(),
            TitleWeight = 1 + random.NextSingle(),
            HeadingWeight = 3 * random.NextSingle(),
        };
        var collection = Enumerable.Range(0, passages)
            .Select(_ => new IndexedText(Text(random, 4), Text(random, 3), Text(random, 40))).ToList();
        var builder = new PassageIndexBuilder(options);
        collection.ForEach(builder.Add);
        var index = builder.Build();
        var formula = new Formula(collection, options);

        for (var round = 0; round < 30; round++)
        {
            var terms = Text(random, 6).Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("nowhere").Distinct()
                .Select(w => new WeightedTerm(w, 0.1f + random.NextSingle())).ToList();
            Agree(index.Search(terms, Best), formula, terms);
        }
    }

    private static void Agree(IReadOnlyList<PassageHit> hits, Formula formula, List<WeightedTerm> terms)
    {
        var scores = formula.Scores(terms);
        var expected = scores.Where(s => s > 0).OrderDescending().Take(Best).ToList();
        Assert.Equal(expected.Count, hits.Count);
        for (var place = 0; place < hits.Count; place++)
        {
            Assert.Equal(expected[place], hits[place].Score, 3);
            Assert.Equal(scores[hits[place].Passage], hits[place].Score, 3);
        }
        Assert.Equal(hits.OrderByDescending(h => h.Score).ThenBy(h => h.Passage).Select(h => h.Passage), hits.Select(h => h.Passage));
    }

    private static string Text(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(most + 1))
            .Select(_ => s_words[(int)(s_words.Length * Math.Pow(random.NextDouble(), 2))]));

    private sealed class Formula(List<IndexedText> collection, Bm25Options options)
    {
        private readonly List<string[][]> _fields = collection.ConvertAll(p => new[] { p.Title, p.Headings, p.Text }
            .Select(t => t.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray());

        private readonly double[] _averages = [.. Enumerable.Range(0, 3).Select(f => Math.Max(1,
            collection.Average(p => new[] { p.Title, p.Headings, p.Text }[f].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)))];

        public List<double> Scores(List<WeightedTerm> terms)
        {
            var holding = terms.ToDictionary(t => t.Term, t => _fields.Count(p => p.Any(f => f.Contains(t.Term))));
            return _fields.ConvertAll(p => terms.Sum(t => t.Weight * Score(p, t.Term, holding[t.Term])));
        }

        private double Score(string[][] passage, string term, int holding)
        {
            double[] weights = [options.TitleWeight, options.HeadingWeight, 1];
            double[] b = [options.HeadingB, options.HeadingB, options.TextB];
            var frequency = Enumerable.Range(0, 3).Sum(f =>
                weights[f] * passage[f].Count(w => w == term) / (1 - b[f] + b[f] * passage[f].Length / _averages[f]));
            var rarity = Math.Log(1 + (_fields.Count - holding + 0.5) / (holding + 0.5));
            return rarity * (options.K1 + 1) * frequency / (options.K1 + frequency);
        }
    }
}
