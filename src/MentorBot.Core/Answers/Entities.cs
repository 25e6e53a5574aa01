using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>What a question names: roles by their full titles, a country by its common English name, a level of experience.</summary>
public sealed record Entities(IReadOnlyList<string> Roles, string? Country, string? Level)
{
    public static readonly Entities None = new([], null, null);
}

/// <summary>Recognises entities, and phrases that show an intent, by the lists in the knowledge folder.</summary>
internal sealed class EntityReader
{
    private readonly PhraseTable _roles;
    private readonly PhraseTable _countries;
    private readonly PhraseTable _levels;
    private readonly PhraseTable _intents;

    public EntityReader(IReadOnlyDictionary<string, IReadOnlyList<Synonyms>> lists)
    {
        _roles = Table("role");
        _countries = Table("country");
        _levels = Table("level");
        _intents = Table("intent");

        PhraseTable Table(string name) => new(lists.GetValueOrDefault(name, [])
            .SelectMany(s => (name == "role" ? s.Expressions.Prepend(s.Name) : s.Expressions).Select(e => (s.Name, e))));
    }

    public Entities Read(string text, IReadOnlyList<Token> tokens) => new(
        [.. _roles.Find(text, tokens).Select(m => m.Name).Distinct()],
        _countries.Find(text, tokens).Select(m => m.Name).FirstOrDefault(),
        _levels.Find(text, tokens).Select(m => m.Name).FirstOrDefault());

    /// <summary>Intents that the wording shows by itself, in the order in which they stand.</summary>
    public IEnumerable<string> Intents(string text, IReadOnlyList<Token> tokens) => _intents.Find(text, tokens).Select(m => m.Name);
}
