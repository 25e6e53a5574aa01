using MentorBot.Core.Evaluation;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks;

/// <summary>The shipped knowledge and the questions about it.</summary>
internal static class Knowledge
{
    public static KnowledgeSnapshot Read(DirectoryInfo folder) =>
        KnowledgeReader.Read(folder.FullName).Snapshot
            ?? throw new InvalidDataException($"{folder} has errors; 'mentorbot check' lists them.");

    /// <summary>Every question of the folder's *.jsonl files.</summary>
    public static List<LabelledQuestion> Questions(DirectoryInfo folder) =>
        [.. folder.EnumerateFiles("*.jsonl").OrderBy(f => f.Name, StringComparer.Ordinal)
            .SelectMany(f => LabelledQuestion.Read(File.ReadLines(f.FullName), f.Name))];
}
