using System.Runtime.InteropServices;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// How often words stand in texts. Words of the pages count as known; a word that stands in a single ask may be a slip that somebody
/// wrote on purpose.
/// </summary>
internal sealed class WordCounts
{
    /// <summary>What a word counts where somebody wrote it with care.</summary>
    public const int Meant = 2;

    /// <summary>What a word counts where it is told how people ask.</summary>
    public const int Said = 1;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(Passage passage)
    {
        Add(passage.Title, Meant);
        Add(passage.Text, Meant);
        foreach (var name in passage.Headings.Concat(passage.Aliases))
            Add(name, Meant);
        foreach (var ask in passage.Asks)
            Add(ask.Text, Said);
    }

    public void Add(string text, int weight)
    {
        var reader = new WordReader(text, stackalloc char[WordReader.BufferSize]);
        var lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        while (reader.Read())
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, reader.Word, out _);
            count += weight;
        }
    }

    public Dictionary<string, int> Known() => _counts.Where(c => c.Value > Said).ToDictionary(StringComparer.Ordinal);
}
