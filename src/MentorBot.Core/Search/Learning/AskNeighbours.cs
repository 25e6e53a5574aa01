using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// Finds the asks that a question is most like, by the cosine of their feature vectors. Features in more than a twelfth of all asks
/// ("the", "ing") are passed over: they cost the most time and say the least.
/// </summary>
public sealed class AskNeighbours
{
    private readonly int[] _starts;
    private readonly int[] _asks;
    private readonly float[] _values;
    private readonly ThreadLocal<float[]> _scores;

    private AskNeighbours(int count, int[] starts, int[] asks, float[] values)
    {
        Count = count;
        _starts = starts;
        _asks = asks;
        _values = values;
        _scores = new(() => new float[count]);
    }

    public int Count { get; }

    public static AskNeighbours Build(IReadOnlyList<SparseVector> asks, int features)
    {
        var starts = new int[features + 1];
        foreach (var ask in asks)
        {
            foreach (var id in ask.Ids)
                starts[id + 1]++;
        }
        var most = Math.Max(asks.Count / 12, 20);
        for (var f = 0; f < features; f++)
            starts[f + 1] = starts[f] + (starts[f + 1] > most ? 0 : starts[f + 1]);
        var (list, values, next) = (new int[starts[^1]], new float[starts[^1]], starts[..^1]);
        for (var a = 0; a < asks.Count; a++)
        {
            for (var i = 0; i < asks[a].Ids.Length; i++)
            {
                var feature = asks[a].Ids[i];
                if (starts[feature] == starts[feature + 1])
                    continue;
                list[next[feature]] = a;
                values[next[feature]++] = asks[a].Values[i];
            }
        }
        return new(asks.Count, starts, list, values);
    }

    /// <summary>Likeness of the question to each ask, 0 to 1. The span is this thread's own and valid until its next call.</summary>
    public ReadOnlySpan<float> Likeness(SparseVector question)
    {
        var scores = _scores.Value!;
        Array.Clear(scores);
        ref var first = ref MemoryMarshal.GetArrayDataReference(scores); // most of the time goes here; asks are known to be in range
        for (var i = 0; i < question.Ids.Length; i++)
        {
            var of = _starts[question.Ids[i]].._starts[question.Ids[i] + 1];
            var asks = _asks.AsSpan(of);
            var values = _values.AsSpan(of);
            var value = question.Values[i];
            for (var p = 0; p < asks.Length; p++)
                Unsafe.Add(ref first, asks[p]) += value * values[p];
        }
        return scores;
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.WriteArray(_starts);
        writer.WriteArray(_asks);
        writer.WriteArray(_values);
    }

    internal static AskNeighbours Load(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<float>());
}
