using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// An inverted index in plain arrays. What a term adds to a passage does not depend on the question, so it is worked out when the index
/// is built; a search only adds numbers up. Every passage that holds a term is scored: nothing is skipped, nothing is approximate.
/// </summary>
public sealed class InMemoryPassageIndex : IPassageIndex
{
    private readonly Dictionary<string, int> _terms;
    private readonly int[] _starts;
    private readonly int[] _passages;
    private readonly float[] _impacts;
    private readonly ThreadLocal<float[]> _scores;

    internal InMemoryPassageIndex(int count, Dictionary<string, int> terms, int[] starts, int[] passages, float[] impacts)
    {
        Count = count;
        _terms = terms;
        _starts = starts;
        _passages = passages;
        _impacts = impacts;
        _scores = new(() => new float[count]);
    }

    public int Count { get; }

    public IEnumerable<string> Terms => _terms.Keys;

    public int DocumentFrequency(string term) => _terms.TryGetValue(term, out var id) ? _starts[id + 1] - _starts[id] : 0;

    public IReadOnlyList<PassageHit> Search(IReadOnlyList<WeightedTerm> terms, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var scores = _scores.Value!;
        var ids = new int[terms.Count];
        for (var t = 0; t < ids.Length; t++)
        {
            ids[t] = _terms.GetValueOrDefault(terms[t].Term, -1);
            if (ids[t] >= 0)
                Add(scores, ids[t], terms[t].Weight);
        }
        var best = TopScores.Of(scores.AsSpan(0, Count), count);
        Array.Clear(scores);
        var hits = new PassageHit[best.Length];
        for (var i = 0; i < best.Length; i++)
            hits[i] = new(best[i].Index, best[i].Score, Matches(best[i].Index, terms, ids));
        return hits;
    }

    private void Add(float[] scores, int term, float weight)
    {
        var passages = _passages.AsSpan(_starts[term].._starts[term + 1]);
        var impacts = _impacts.AsSpan(_starts[term].._starts[term + 1]);
        ref var first = ref MemoryMarshal.GetArrayDataReference(scores);
        for (var i = 0; i < passages.Length; i++)
            Unsafe.Add(ref first, passages[i]) += weight * impacts[i];
    }

    private TermMatch[] Matches(int passage, IReadOnlyList<WeightedTerm> terms, int[] ids)
    {
        var (matches, found) = (new TermMatch[terms.Count], 0);
        for (var t = 0; t < ids.Length; t++)
        {
            if (ids[t] < 0)
                continue;
            var start = _starts[ids[t]];
            var at = _passages.AsSpan(start.._starts[ids[t] + 1]).BinarySearch(passage);
            if (at >= 0)
                matches[found++] = new(terms[t].Term, terms[t].Weight * _impacts[start + at]);
        }
        return found == matches.Length ? matches : matches[..found];
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.WriteStrings([.. _terms.OrderBy(t => t.Value).Select(t => t.Key)]);
        writer.WriteArray(_starts);
        writer.WriteArray(_passages);
        writer.WriteArray(_impacts);
    }

    internal static InMemoryPassageIndex Load(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var terms = reader.ReadStrings();
        return new(count, terms.Index().ToDictionary(t => t.Item, t => t.Index),
            reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<float>());
    }
}
