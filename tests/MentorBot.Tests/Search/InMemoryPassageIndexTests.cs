using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

public class InMemoryPassageIndexTests
{
    private static readonly IndexedText[] s_bakery =
    [
        new("Bread", "Flour and Water", "The baker kneads dough until it is smooth."),
        new("Cake", "", "Sugar, butter and flour. Bread is no cake, says the baker."),
        new("Ovens", "Stones", "An oven is hot."),
        new("Ovens", "Stones", "An oven is hot."),
    ];

    [Fact]
    public void The_passage_that_holds_the_word_in_its_title_comes_before_the_one_that_holds_it_in_its_text()
    {
        var hits = Index().Search([new("bread", 1)], 10);

        Assert.Equal([0, 1], hits.Select(h => h.Passage));
        Assert.True(hits[0].Score > hits[1].Score);
    }

    [Fact]
    public void Without_the_weight_of_titles_they_count_as_text_does()
    {
        var even = new Bm25Options { TitleWeight = 1, HeadingWeight = 1, HeadingB = 0, TextB = 0 };

        var hits = Index(even).Search([new("bread", 1)], 10);

        Assert.Equal(hits[0].Score, hits[1].Score);
    }

    [Fact]
    public void A_hit_names_the_terms_that_matched_and_they_add_up_to_its_score()
    {
        var hit = Index().Search([new("bread", 1), new("flour", 0.5f), new("rocket", 1), new("baker", 1)], 1).Single();

        Assert.Equal(["bread", "flour", "baker"], hit.Matches.Select(m => m.Term));
        Assert.Equal(hit.Score, hit.Matches.Sum(m => m.Score), 4);
    }

    [Fact]
    public void A_terms_weight_scales_what_it_adds()
    {
        var index = Index();

        Assert.Equal(index.Search([new("oven", 1)], 1)[0].Score * 0.25f, index.Search([new("oven", 0.25f)], 1)[0].Score, 5);
    }

    [Fact]
    public void Equal_passages_come_in_the_order_in_which_they_were_added_and_the_last_is_cut_off()
    {
        Assert.Equal([2, 3], Index().Search([new("oven", 1)], 10).Select(h => h.Passage));
        Assert.Equal([2], Index().Search([new("oven", 1)], 1).Select(h => h.Passage));
    }

    [Fact]
    public void Unknown_terms_and_stop_words_find_nothing()
    {
        var index = Index();

        Assert.Empty(index.Search([new("rocket", 1), new("the", 1), new("and", 1)], 10));
        Assert.Empty(index.Search([], 10));
        Assert.Equal(0, index.DocumentFrequency("rocket"));
        Assert.Equal(0, index.DocumentFrequency("the"));
    }

    [Fact]
    public void Document_frequency_counts_passages_and_not_occurrences()
    {
        var index = Index();

        Assert.Equal(4, index.Count);
        Assert.Equal(2, index.DocumentFrequency("oven"));
        Assert.Equal(2, index.DocumentFrequency("flour"));
        Assert.Contains("knead", index.Terms);
        Assert.Equal(index.Terms.Count(), index.Terms.Distinct().Count());
    }

    [Fact]
    public void A_search_leaves_nothing_behind_for_the_next()
    {
        var index = Index();
        var alone = index.Search([new("flour", 1)], 10);

        index.Search([new("bread", 1), new("oven", 1)], 10);

        Assert.Equal(alone.Select(h => (h.Passage, h.Score)), index.Search([new("flour", 1)], 10).Select(h => (h.Passage, h.Score)));
    }

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        var empty = new PassageIndexBuilder().Build();

        Assert.Empty(empty.Search([new("bread", 1)], 10));
        Assert.Equal(0, empty.Count);
    }

    [Fact]
    public void Asking_for_no_passage_is_our_own_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Index().Search([new("bread", 1)], 0));

    private static InMemoryPassageIndex Index(Bm25Options? options = null)
    {
        var builder = new PassageIndexBuilder(options);
        foreach (var passage in s_bakery)
            builder.Add(passage);
        return builder.Build();
    }
}
