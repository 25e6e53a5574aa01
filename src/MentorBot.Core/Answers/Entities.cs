namespace MentorBot.Core.Answers;

/// <summary>What a question names: roles by their full titles, a country by its common English name, a level of experience.</summary>
public sealed record Entities(IReadOnlyList<string> Roles, string? Country, string? Level)
{
    public static readonly Entities None = new([], null, null);
}
