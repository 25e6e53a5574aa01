using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Features.Resources;

/// <summary>The shelves of one version of the knowledge, and their names. Immutable.</summary>
internal sealed class Library
{
    private const string Everything = "everything";

    private readonly Dictionary<string, Shelf> _shelves = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameBook _names;
    private readonly Shelf _all;

    public Library(CareerKnowledge career)
    {
        Career = career;
        _all = Shelf.Of(Everything, career.Resources);
        Subjects = [.. career.Resources.GroupBy(resource => resource.Topic).Select(group => Shelf.Of(group.Key, group))];
        var topics = career.Topics.Select(topic => Shelf.Of(topic.Title, topic.Resources.Select(career.Resource).OfType<Resource>()));
        foreach (var shelf in Subjects.Append(_all).Concat(topics.Where(shelf => shelf.Resources.Count > 0)))
            _shelves.TryAdd(shelf.Name, shelf);
        _names = new(_shelves.Keys.Select(name => (name, name)));
    }

    public CareerKnowledge Career { get; }

    /// <summary>What the resources say that they are about; the topics of roadmaps are many more, and found by name.</summary>
    public IReadOnlyList<Shelf> Subjects { get; }

    /// <summary>All there is where no name is given; null where there is none of that name.</summary>
    public Shelf? Find(string name)
    {
        var shelf = string.IsNullOrWhiteSpace(name) ? _all : _names.Find(name) is { } known ? _shelves[known] : null;
        return shelf is { Resources.Count: > 0 } ? shelf : null;
    }

    /// <summary>The nearest first; the subjects where nothing is typed.</summary>
    public IReadOnlyList<Shelf> Near(string typed, int most) => string.IsNullOrWhiteSpace(typed)
        ? [.. Subjects.Take(most)]
        : [.. _names.Near(typed, most).Select(name => _shelves[name])];
}
