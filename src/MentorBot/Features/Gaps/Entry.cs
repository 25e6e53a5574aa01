using MentorBot.Core.Answers;
using MentorBot.Routing;

namespace MentorBot.Features.Gaps;

/// <summary>An answer that a server's curators added to the FAQ for that server.</summary>
/// <param name="Author">Who wrote it first; 0 once he erased what is kept about him.</param>
public sealed record Entry(string Id, ServerId Server, EntryText Text, PersonId Author, DateTimeOffset WrittenAt, DateTimeOffset ChangedAt)
{
    public OverlayEntry ForAnswers() =>
        new(Id, Text.Question, Text.Answer, Text.Asks, AuthorName, DateOnly.FromDateTime(ChangedAt.UtcDateTime));

    /// <summary>As Discord shows a person's name; nobody is notified by it.</summary>
    public string AuthorName => Author.Value == 0 ? "a curator" : $"<@{Author}>";
}

/// <summary>What is written in an entry.</summary>
/// <param name="Asks">More ways to ask it.</param>
public sealed record EntryText(string Question, string Answer, IReadOnlyList<string> Asks)
{
    /// <summary>From what was typed into a form: one ask on each line.</summary>
    public static EntryText Typed(string question, string answer, string asks)
    {
        question = string.Join(' ', Lines(question));
        return new(question, answer.ReplaceLineEndings("\n").Trim(),
            [.. Lines(asks).Where(ask => !Same(ask, question)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    public IReadOnlyList<string> Problems => OverlayEntry.Problems(Question, Answer, Asks);

    public bool AsksSameAs(EntryText other) => Same(Question, other.Question);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
