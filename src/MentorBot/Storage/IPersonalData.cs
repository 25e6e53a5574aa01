using MentorBot.Routing;

namespace MentorBot.Storage;

/// <summary>What a part of the bot keeps about a person: shown, exported and erased by <c>/privacy</c>.</summary>
public interface IPersonalData
{
    /// <summary>Every table with a person's id that belongs to it; a test holds that none is forgotten.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>In a sentence: what is kept, why, and for how long.</summary>
    string Kept { get; }

    /// <summary>Everything about this person, a line each.</summary>
    IReadOnlyList<string> List(PersonId person);

    /// <summary>Leaves nothing that names this person.</summary>
    void Erase(PersonId person);
}

/// <summary>What a part of the bot keeps about a server.</summary>
public interface IServerData
{
    /// <summary>Every table with a server's id that belongs to it.</summary>
    IReadOnlyList<string> Tables { get; }

    void Erase(ServerId server);
}
