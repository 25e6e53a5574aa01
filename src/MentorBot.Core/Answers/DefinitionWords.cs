using System.Collections.Frozen;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>Words around a term in a question that asks for its meaning and for nothing else.</summary>
internal static class DefinitionWords
{
    private static readonly FrozenSet<string> s_words = (
        "what whats wat is are a an the define definition meaning mean means meant explain explanation term does do did of in ml " +
        "machine learning exactly basically simply simple words word terms please pls can could someone anyone somebody you u me to " +
        "about eli5 short concept idea briefly quick even actually tell describe by with for i dont understand idk wtf hell stand " +
        "stands called").Split(' ').ToFrozenSet();

    /// <summary>The stems that remain when those words are gone, in order.</summary>
    public static string Key(IReadOnlyList<Token> tokens)
    {
        var rest = tokens.Where(t => !s_words.Contains(t.Word)).Select(t => t.Stem);
        var key = string.Join(' ', rest);
        return key.Length > 0 ? key : string.Join(' ', tokens.Where(t => t.Word is "machine" or "learning" or "ml").Select(t => t.Stem));
    }
}
