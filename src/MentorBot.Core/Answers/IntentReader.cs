using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>What the question is after: shown by its wording, else by the passage that answers it.</summary>
internal static class IntentReader
{
    public static string Read(Reading reading, Decision decision, IReadOnlyList<RankedPassage> passages)
    {
        if (reading.ShownIntents.Contains("compare_roles") && reading.Entities.Roles.Count > 1)
            return "compare_roles";
        if (reading.ShownIntents.FirstOrDefault(i => i is "tip" or "roadmap") is { } asked)
            return asked;
        if (decision != Decision.Declined && passages.Count > 0)
            return passages[0].Passage.Intent;
        return reading.ShownIntents.FirstOrDefault(i => i is not "compare_roles") ?? Intents.None;
    }
}
