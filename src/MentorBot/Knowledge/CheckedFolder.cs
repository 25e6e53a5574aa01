using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Knowledge;

/// <summary>Passages and career files of a folder, with the problems of both.</summary>
internal sealed record CheckedFolder(KnowledgeSnapshot? Snapshot, CareerKnowledge? Career, IReadOnlyList<Problem> Problems)
{
    public int Errors => Problems.Count(problem => problem.Severity == Severity.Error);

    /// <summary>What there is of what; empty where something is an error.</summary>
    public IReadOnlyList<(string What, int Number)> Counts => Snapshot is null || Career is null ? [] :
    [
        ("passages", Snapshot.Passages.Count),
        ("asks", Snapshot.Passages.Sum(passage => passage.Asks.Count)),
        ("roles", Career.Roles.Count),
        ("skills", Career.Skills.Count),
        ("topics", Career.Topics.Count),
        ("roadmaps", Career.Roadmaps.Count),
        ("resources", Career.Resources.Count),
        ("figures", Career.Salaries.Count),
        ("tips", Career.Tips.Count),
        ("questions", Career.Questions.Count),
    ];

    public static CheckedFolder Read(string folder, string defaults, TimeProvider clock)
    {
        var reading = KnowledgeReader.Read(folder, defaults);
        if (reading.Found is not { } found)
            return new(null, null, reading.Problems);
        var career = CareerReader.Read(folder, defaults, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return new(reading.Snapshot, career.Career, [.. reading.Problems, .. career.Problems]);
    }
}
