namespace MentorBot.Core.Search;

/// <summary>
/// A stemmed term and how much it counts: 1 for a word of the question, less for what the lexicon or spelling repair added.
/// </summary>
public readonly record struct WeightedTerm(string Term, float Weight);

/// <summary>A term of the question that a passage holds, and what it adds to the score.</summary>
public readonly record struct TermMatch(string Term, float Score);

/// <summary>A passage that the index found; <paramref name="Passage"/> counts from 0 in the order in which passages were added.</summary>
public sealed record PassageHit(int Passage, float Score, IReadOnlyList<TermMatch> Matches);

/// <summary>
/// The port to an inverted index: weighted terms in, scored passages with the terms that matched out. Narrow on purpose, so that a search
/// library can stand behind it.
/// </summary>
public interface IPassageIndex
{
    /// <summary>Number of passages.</summary>
    int Count { get; }

    /// <summary>All terms, for spelling repair and coverage.</summary>
    IEnumerable<string> Terms { get; }

    /// <summary>In how many passages the term stands; 0 when in none.</summary>
    int DocumentFrequency(string term);

    /// <summary>The best passages, best first, passages with equal scores in the order in which they were added.</summary>
    IReadOnlyList<PassageHit> Search(IReadOnlyList<WeightedTerm> terms, int count);
}

/// <summary>What is indexed of a passage.</summary>
public readonly record struct IndexedText(string Title, string Headings, string Text);
