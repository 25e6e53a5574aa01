using Markdig.Syntax;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

public sealed partial record OverlayEntry
{
    private const int FewestWords = 3;
    private const string NoHeading = "A heading in the answer. Write a line in bold (**like this**) in its place.";

    /// <summary>Most further ways to ask that one entry may have.</summary>
    public const int MostAsks = 50;

    /// <summary>What has to be mended before an entry may be kept, each a sentence or two for its author; none when it is good.</summary>
    public static IReadOnlyList<string> Problems(string question, string answer, IReadOnlyList<string> asks) =>
        [.. OfQuestion(question.Trim()), .. OfAnswer(answer.Trim()), .. OfAsks(asks)];

    private static IEnumerable<string> OfQuestion(string question)
    {
        var words = TextAnalyzer.Analyze(question).Count;
        if (words == 0)
            yield return "The question is empty. Write it as a member would ask it.";
        else if (!question.EndsWith('?') && words < FewestWords)
            yield return $"The question is only {words} words long. End it with a question mark, or use at least {FewestWords} words.";
        if (question.Length > KnowledgeLimits.Title)
            yield return $"The question has {question.Length} characters. Keep it within {KnowledgeLimits.Title}.";
        if (question.Contains('\n'))
            yield return "The question has several lines. Write it on one.";
    }

    private static IEnumerable<string> OfAnswer(string answer)
    {
        if (TextAnalyzer.Analyze(answer).Count == 0)
            return ["The answer is empty. Write what a member should know."];
        if (answer.Length > KnowledgeLimits.Body)
            return [$"The answer has {answer.Length} characters. Keep it within {KnowledgeLimits.Body}, or make it two entries."];
        try
        {
            var source = "\n" + answer.Replace("\r\n", "\n"); // at the very start, "---" would be front matter
            return Markdig.Markdown.Parse(source, PlainText.Pipeline).SelectMany(block => OfBlock(block, source)).Distinct().ToList();
        }
        catch (ArgumentException e) when (e.Source == nameof(Markdig)) // its answer to text that is nested beyond reason
        {
            return ["The answer is nested too deep to be read. Write paragraphs and plain lists."];
        }
    }

    private static IEnumerable<string> OfBlock(Block block, string source) => block switch
    {
        HeadingBlock => [NoHeading],
        ContainerBlock outer when outer.Descendants<HeadingBlock>().Any() => [NoHeading],
        HtmlBlock => ["HTML in the answer. Write it in plain Markdown."],
        ThematicBreakBlock => ["A line across the answer. Leave an empty line in its place."],
        LinkReferenceDefinitionGroup => ["A link is defined on a line of its own. Write it as [text](https://…) where it belongs."],
        FencedCodeBlock { Info: "yaml" or "asks" } => ["A code block may not be called yaml or asks here. Leave its name out."],
        FencedCodeBlock { ClosingFencedCharCount: 0 } => ["A code block has no end. Close it with ``` on a line of its own."],
        _ => BodyRules.Broken(block, source).Select(p => $"{p.What} {p.Mend}"),
    };

    private static IEnumerable<string> OfAsks(IReadOnlyList<string> asks)
    {
        if (asks.Count > MostAsks)
            yield return $"There are {asks.Count} more ways to ask it. Keep the {MostAsks} that differ most.";
        foreach (var ask in asks)
        {
            if (KnowledgeCheck.SameAsk(ask).Length == 0)
                yield return "One of the other ways to ask it has no word in it. Take it out.";
            else if (ask.Length > KnowledgeLimits.Ask)
                yield return $"One of the other ways to ask it has {ask.Length} characters. Keep it within {KnowledgeLimits.Ask}.";
            else if (ask.Contains('\n'))
                yield return "One of the other ways to ask it has several lines. Write each on a line of its own.";
        }
    }
}
