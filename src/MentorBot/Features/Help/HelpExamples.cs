namespace MentorBot.Features.Help;

/// <summary>A question that one can press, and the passage that answers it.</summary>
/// <param name="Question">At most 80 characters: it is the button's label.</param>
internal sealed record HelpExample(string Question, string Passage);

/// <summary>One question for each kind of thing that people ask.</summary>
internal static class HelpExamples
{
    public static IReadOnlyList<HelpExample> All { get; } =
    [
        new("What does a machine learning engineer do?", "guide/role"),
        new("How long does it take to become an ML engineer?", "faq/getting-in#how-long"),
        new("How much maths do I need?", "faq/maths-and-basics#how-much-maths"),
        new("What should be in my portfolio?", "faq/portfolio#contents"),
        new("How much does an ML engineer earn?", "guide/salary"),
        new("What is overfitting?", "glossary/training#overfitting"),
    ];
}
