using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Study;

/// <summary>Something to study with: what it is about, and how hard it is.</summary>
public interface IStudyItem
{
    /// <summary>Lower case with hyphens; none of its kind has the same.</summary>
    string Id { get; }

    StudyLevel Level { get; }

    /// <summary>The part of the field: the name of the file that it stands in, such as <c>deep-learning</c>.</summary>
    string Area { get; }

    /// <summary>Passages that explain it, the best first.</summary>
    IReadOnlyList<PassageId> Passages { get; }

    /// <summary>Ids of topics of roadmaps that it belongs to.</summary>
    IReadOnlyList<string> Topics { get; }
}
