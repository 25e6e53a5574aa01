using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

public sealed class ExactSearchTests
{
    private const int Passages = 700;
    private static readonly string[] s_words = [.. Enumerable.Range(0, 60).Select(i => $"w{i}x")];

    /// <summary>Short passages of few words, so that many score the same and ties have to be broken.</summary>
    private static InMemoryPassageIndex Index(Random random)
    {
        var builder = new PassageIndexBuilder();
        for (var i = 0; i < Passages; i++)
            builder.Add(new("", "", string.Join(' ', Draw(random, random.Next(0, 6)))));
        return builder.Build();
    }

    private static IEnumerable<string> Draw(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => s_words[random.Next(s_words.Length)]);

    private static List<WeightedTerm> Question(Random random) =>
        [.. Draw(random, random.Next(1, 9)).Distinct().Select(word => new WeightedTerm(word, random.Next(2) == 0 ? 1f : 0.6f))];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(Passages)]
    [InlineData(int.MaxValue / 4)]
    public void The_best_few_are_those_that_scoring_every_passage_gives(int count)
    {
        var random = new Random(count);
        var index = Index(random);
        for (var round = 0; round < 50; round++)
        {
            var terms = Question(random);
            var scores = new float[Passages];
            foreach (var term in terms)
            {
                foreach (var hit in index.Search([term], Passages))
                    scores[hit.Passage] += hit.Score;
            }
            var expected = Enumerable.Range(0, Passages).Where(p => scores[p] > 0)
                .OrderByDescending(p => scores[p]).ThenBy(p => p).Take(count);

            var hits = index.Search(terms, count);

            Assert.Equal(expected.Select(p => (p, scores[p])), hits.Select(hit => (hit.Passage, hit.Score)));
        }
    }

    [Fact]
    public void What_the_terms_of_a_hit_add_makes_its_score()
    {
        var random = new Random(3);
        var index = Index(random);
        foreach (var hit in index.Search(Question(random), 20))
            Assert.Equal(hit.Score, hit.Matches.Sum(match => match.Score), 1e-4f);
    }

    [Fact]
    public void A_question_of_unknown_words_finds_nothing_and_an_empty_index_neither()
    {
        Assert.Empty(Index(new Random(1)).Search([new("unheard", 1f)], 10));
        Assert.Empty(new PassageIndexBuilder().Build().Search([new("w1x", 1f)], 10));
    }
}
