using System.Collections.Frozen;

namespace MentorBot.Core.Answers;

/// <summary>Tells a question that leans on the one before it from one that stands on its own feet.</summary>
internal static class FollowUp
{
    private const int FewContentWords = 4;

    private static readonly FrozenSet<string> s_leaning =
        "and it its that this these those them they there then same one ones such he she also too else more why how".Split(' ').ToFrozenSet();

    public static bool NeedsContext(Reading reading) =>
        reading.Tokens.Count(t => !t.IsStopWord) <= FewContentWords || reading.Tokens.Any(t => s_leaning.Contains(t.Word));
}
