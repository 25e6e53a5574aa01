namespace MentorBot.Core.Replies.Pictures;

/// <summary>
/// Colours on a dark card of their own, so that a picture looks the same on a dark and on a light theme. Text has a contrast of at least
/// 7 to 1 on the card; no two things are told apart by red and green.
/// </summary>
internal static class Palette
{
    public const string Card = "#1f2430", Edge = "#475067", Raised = "#2b3243", Grid = "#3a4357";
    public const string Text = "#f4f6fb", Quiet = "#c3cada";
    public const string Blue = "#4f9dff", DimBlue = "#2c5588", Amber = "#ffb454", DimAmber = "#85602f";
    public const string Teal = "#4fd1b5", DimTeal = "#2d6d63";
}
