namespace MentorBot.EndToEnd;

/// <summary>What tests on a clock of their own still need of the world's.</summary>
internal static class RealTime
{
    /// <summary>So long a test waits for what comes in a moment; only one that fails gets there.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
}
