namespace MentorBot.Core.Knowledge;

/// <summary>Lengths in characters that keep everything the bot can say within one Discord message (4,000 in all).</summary>
public static class KnowledgeLimits
{
    public const int Body = 1800;
    public const int Title = 200;
    public const int Next = 300;
    public const int Ask = 400;
    public const int Alias = 80;
    public const int Source = 300;
    public const int Reply = 900;
}
