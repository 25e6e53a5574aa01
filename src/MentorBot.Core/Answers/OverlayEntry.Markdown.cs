using System.Globalization;
using System.Text;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Importing.Writing;

namespace MentorBot.Core.Answers;

public sealed partial record OverlayEntry
{
    /// <summary>
    /// The entries as one page for <c>faq/</c> of a knowledge folder, such as <c>faq/server.md</c>. What stands twice, which a folder does
    /// not allow, is told apart by a number (a question) or written once (another way to ask).
    /// </summary>
    public static string Markdown(IReadOnlyList<OverlayEntry> entries)
    {
        var text = new StringBuilder($"---\ntitle: {PageTitle}\nsource: {PageTitle}\n---\n");
        var anchors = new Slugs("entry");
        var (questions, asks) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            var question = OneLine(entry.Question);
            for (var number = 2; !questions.Add(KnowledgeCheck.SameAsk(question)); number++)
                question = $"{OneLine(entry.Question)} ({number})";
            text.Append($"\n## {question} {{#{anchors.Next(question)}}}\n\n```yaml\nsources:\n  - \"{entry.SourceLine}\"\n");
            if (KnowledgeCheck.HasMoney(entry.Answer))
                text.Append(CultureInfo.InvariantCulture, $"as-of: {entry.Changed:yyyy-MM}\n");
            text.Append($"```\n\n{entry.Answer.Replace("\r\n", "\n").Trim()}\n");
            AppendAsks(text, [.. entry.Asks.Select(OneLine).Where(ask => asks.Add(KnowledgeCheck.SameAsk(ask)))]);
        }
        return text.ToString();
    }

    private static void AppendAsks(StringBuilder text, IReadOnlyList<string> asks)
    {
        if (asks.Count == 0)
            return;
        text.Append("\n```asks\n");
        foreach (var ask in asks)
            text.Append(ask.TrimStart('`')).Append('\n'); // three of them would end the block
        text.Append("```\n");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
