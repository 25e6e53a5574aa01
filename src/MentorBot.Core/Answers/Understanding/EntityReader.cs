using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>Recognises roles, country and level of experience by the lists in the knowledge folder and by where a word stands.</summary>
internal sealed class EntityReader
{
    private readonly RoleReader _roles;
    private readonly CountryReader _countries;
    private readonly LevelReader _levels;

    public EntityReader(IReadOnlyDictionary<string, IReadOnlyList<Synonyms>> lists)
    {
        _roles = new(lists.GetValueOrDefault("role", []), lists.GetValueOrDefault("other-role", []), lists.GetValueOrDefault("field", []));
        _countries = new(lists.GetValueOrDefault("country", []), lists.GetValueOrDefault("currency", []));
        _levels = new(lists.GetValueOrDefault("level", []));
    }

    public Named Read(Wording said)
    {
        var levels = _levels.Find(said);
        var places = _countries.Find(said);
        var country = _countries.Choose(said, places);
        var roles = _roles.Read(said, levels, places);
        return new(roles, places, levels, country, _levels.Choose(said, levels, roles));
    }
}

/// <summary>The entities of a message, with where its roles, places and levels stand.</summary>
internal sealed record Named(
    IReadOnlyList<PhraseMatch> Roles, IReadOnlyList<PhraseMatch> Places, IReadOnlyList<PhraseMatch> Levels, string? Country, string? Level)
{
    public bool IsEmpty => Roles.Count == 0 && Country is null && Level is null;

    public Entities Entities => new([.. Roles.Select(role => role.Name).Distinct()], Country, Level);
}
