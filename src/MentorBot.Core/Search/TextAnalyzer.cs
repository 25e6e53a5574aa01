namespace MentorBot.Core.Search;

/// <summary>A word of a text: as folded, as stemmed, and where it stands.</summary>
public readonly record struct Token(string Word, string Stem, int Start, int End)
{
    public bool IsStopWord => StopWords.Contains(Word);
}

/// <summary>Turns text into tokens: fold, split, stem. The same chain serves passages and questions, or they would not meet.</summary>
public static class TextAnalyzer
{
    /// <summary>A question is read up to here; nobody's question is longer, and nobody's flood costs more.</summary>
    public const int MostTokens = 600;

    private const int ShortestUsualWord = 4; // with the space after it

    // The words last seen: most of a text is a few thousand words, and each need be written out and stemmed only once. Threads may
    // overwrite each other's entries; what they read is whole either way.
    private static readonly StemmedWord?[] s_words = new StemmedWord?[8192];

    public static List<Token> Analyze(string text)
    {
        var tokens = new List<Token>(Math.Min(MostTokens, 1 + text.Length / ShortestUsualWord));
        var reader = new WordReader(text, stackalloc char[WordReader.BufferSize]);
        while (tokens.Count < MostTokens && reader.Read())
        {
            var (word, stem) = StemOf(reader.Word);
            tokens.Add(new(word, stem, reader.Start, reader.End));
        }
        return tokens;
    }

    private static StemmedWord StemOf(ReadOnlySpan<char> word)
    {
        ref var known = ref s_words[string.GetHashCode(word) & (s_words.Length - 1)];
        if (known is { } found && word.SequenceEqual(found.Word))
            return found;
        var text = word.ToString();
        return known = new(text, Stemmer.Stem(text));
    }

    private sealed record StemmedWord(string Word, string Stem);
}
