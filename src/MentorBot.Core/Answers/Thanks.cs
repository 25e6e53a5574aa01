using System.Collections.Frozen;

namespace MentorBot.Core.Answers;

/// <summary>Tells a word of thanks, and nothing more, from a question.</summary>
internal static class Thanks
{
    private const int MostWords = 8;

    private static readonly FrozenSet<string> s_words = "thanks thank thx thnx ty tysm tyvm cheers tnx".Split(' ').ToFrozenSet();

    public static bool Matches(Reading reading) =>
        !reading.Text.Contains('?') && reading.Tokens.Count <= MostWords && reading.Tokens.Take(3).Any(t => s_words.Contains(t.Word));
}
