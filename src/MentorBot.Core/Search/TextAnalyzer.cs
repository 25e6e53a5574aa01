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

    public static List<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        var reader = new WordReader(text, stackalloc char[WordReader.BufferSize]);
        while (tokens.Count < MostTokens && reader.Read())
        {
            var word = reader.Word.ToString();
            tokens.Add(new(word, Stemmer.Stem(word), reader.Start, reader.End));
        }
        return tokens;
    }
}
