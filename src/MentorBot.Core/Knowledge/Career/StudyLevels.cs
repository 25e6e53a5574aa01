namespace MentorBot.Core.Knowledge.Career;

/// <summary>Levels as people read and write them: "beginner".</summary>
public static class StudyLevels
{
    public static IReadOnlyList<StudyLevel> All { get; } = Enum.GetValues<StudyLevel>();

    public static string Word(this StudyLevel level) => level.ToString().ToLowerInvariant();

    /// <returns>Null for all that is not the word of a level, a number included.</returns>
    public static StudyLevel? Parse(string? word) =>
        All.Cast<StudyLevel?>().FirstOrDefault(level => string.Equals(level!.Value.Word(), word, StringComparison.OrdinalIgnoreCase));
}
