using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Study;

/// <summary>Tips and questions of one version of the knowledge, and the names of what they are about. Immutable.</summary>
public sealed class StudyBook
{
    private readonly Dictionary<string, Subject> _subjects = new(StringComparer.Ordinal);
    private readonly NameBook _names;

    public StudyBook(CareerKnowledge career)
    {
        Career = career;
        Tips = new(career.Tips, career.Topics);
        Questions = new(career.Questions, career.Topics);
        Areas = [.. career.Tips.Select(tip => tip.Area).Concat(career.Questions.Select(question => question.Area)).Distinct()
            .Select(area => new Subject(area, NameOf(area)))];
        var others = career.Skills.Select(skill => new Subject(skill.Id, skill.Title))
            .Concat(career.Topics.Select(topic => new Subject(topic.Id, topic.Title)))
            .Where(subject => subject.Key.Length <= CareerLimits.TopicId && Has(subject));
        foreach (var subject in Areas.Concat(others))
            _subjects.TryAdd(subject.Key, subject);
        _names = new(_subjects.Values.Select(subject => (subject.Key, subject.Name))
            .Concat(_subjects.Keys.Select(key => (key, key))));
    }

    /// <summary>What it was made of.</summary>
    public CareerKnowledge Career { get; }

    public StudyPool<Tip> Tips { get; }

    public StudyPool<QuizQuestion> Questions { get; }

    /// <summary>The parts of the field; skills and topics of roadmaps are many more, and found by name.</summary>
    public IReadOnlyList<Subject> Areas { get; }

    /// <summary>Areas, skills and topics that have a tip or a question.</summary>
    public IReadOnlyCollection<Subject> Subjects => _subjects.Values;

    /// <summary>An area in words: "deep learning".</summary>
    public static string NameOf(string area) => area.Replace('-', ' ');

    /// <summary>By key or name, any case; null where nothing is called that.</summary>
    public Subject? Find(string typed) =>
        _subjects.GetValueOrDefault(typed) ?? (_names.Find(typed) is { } key ? _subjects[key] : null);

    /// <summary>The nearest first; the areas where nothing is typed.</summary>
    public IReadOnlyList<Subject> Near(string typed, int most) => string.IsNullOrWhiteSpace(typed)
        ? [.. Areas.Take(most)]
        : [.. _names.Near(typed, most).Select(key => _subjects[key])];

    private bool Has(Subject subject) => Tips.Of([subject.Key], null).Count + Questions.Of([subject.Key], null).Count > 0;
}

/// <summary>Something to study: a part of the field, a skill, or a topic of roadmaps.</summary>
/// <param name="Key">The area, or the id of the skill or topic: at most <see cref="CareerLimits.TopicId"/> characters.</param>
/// <param name="Name">As it is shown and typed.</param>
public sealed record Subject(string Key, string Name);
