using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Study;

/// <summary>All tips, or all questions, of one version of the knowledge, with what each is about. Immutable.</summary>
public sealed class StudyPool<T> where T : class, IStudyItem
{
    private readonly Dictionary<string, T> _byId;
    private readonly Dictionary<string, IReadOnlySet<string>> _subjects = new(StringComparer.Ordinal);

    /// <param name="topics">Of the roadmaps: what a passage of theirs explains belongs to them too.</param>
    public StudyPool(IReadOnlyList<T> items, IReadOnlyList<Topic> topics)
    {
        All = items;
        _byId = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var skills = topics.ToDictionary(topic => topic.Id, topic => topic.Skill, StringComparer.Ordinal);
        var explained = topics.SelectMany(topic => topic.Passages.Concat(topic.Terms), (topic, passage) => (passage, topic.Id))
            .ToLookup(pair => pair.passage, pair => pair.Id);
        foreach (var item in items)
        {
            var own = item.Topics.Concat(item.Passages.SelectMany(passage => explained[passage])).Where(skills.ContainsKey).ToList();
            _subjects[item.Id] = own.Concat(own.Select(topic => skills[topic])).Append(item.Area).ToHashSet(StringComparer.Ordinal);
        }
    }

    private StudyPool(StudyPool<T> all, IReadOnlyList<(T Item, IReadOnlySet<string> Subjects)> more)
    {
        All = [.. all.All, .. more.Select(one => one.Item)];
        (_byId, _subjects) = (new(all._byId, all._byId.Comparer), new(all._subjects, all._subjects.Comparer));
        foreach (var (item, subjects) in more)
            (_byId[item.Id], _subjects[item.Id]) = (item, subjects);
    }

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The same with some more, which stand in no file: what they are about is said here.</summary>
    public StudyPool<T> With(IReadOnlyList<(T Item, IReadOnlySet<string> Subjects)> more) => new(this, more);

    /// <summary>Null where there is none of that id, or none any more.</summary>
    public T? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether it belongs to one of these areas, skills and topics.</summary>
    public bool IsAbout(T item, IReadOnlyCollection<string> subjects) => _subjects[item.Id].Overlaps(subjects);

    /// <param name="subjects">Areas and ids of skills and topics; none: all there is.</param>
    /// <param name="level">Null: all levels.</param>
    public IReadOnlyList<T> Of(IReadOnlyCollection<string> subjects, StudyLevel? level) =>
    [
        .. All.Where(item => (level is null || item.Level == level) && (subjects.Count == 0 || IsAbout(item, subjects))),
    ];

    /// <summary>Those on a passage of something else; where there are none, those on its topics, then of its area, then all.</summary>
    public IReadOnlyList<T> Near(IStudyItem other)
    {
        Func<T, bool>[] nearer =
        [
            item => item.Passages.Intersect(other.Passages).Any(),
            item => IsAbout(item, other.Topics),
            item => item.Area == other.Area,
        ];
        return nearer.Select(IReadOnlyList<T> (isNear) => [.. All.Where(isNear)]).FirstOrDefault(found => found.Count > 0) ?? All;
    }
}
