namespace MentorBot.Core.Search;

/// <summary>A vector that is mostly zeros: feature ids and their values, no id twice.</summary>
public sealed class SparseVector(int[] ids, float[] values)
{
    public ReadOnlySpan<int> Ids => ids;

    public ReadOnlySpan<float> Values => values;
}
