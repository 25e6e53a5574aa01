namespace MentorBot.Core.Search;

/// <summary>How many slips lie between two words: insert, delete, change, swap neighbours.</summary>
internal static class EditDistance
{
    /// <summary>Optimal string alignment distance; anything above <paramref name="most"/> comes back as <c>most + 1</c>.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var before = rows[..(b.Length + 1)];
        var last = rows.Slice(b.Length + 1, b.Length + 1);
        var now = rows[(2 * (b.Length + 1))..];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.Length];
    }
}
