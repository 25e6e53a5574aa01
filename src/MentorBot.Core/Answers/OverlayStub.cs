using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

public sealed record OverlayEntry(string Id, string Question, string Answer, IReadOnlyList<string> Asks, string Author, DateOnly Changed)
{
    /// <summary>What keeps it from being used, each with what to do; empty when it is good.</summary>
    public static IReadOnlyList<string> Problems(string question, string answer, IReadOnlyList<string> asks)
    {
        var problems = new List<string>();
        if (question.Length == 0)
            problems.Add("There is no question. Write one.");
        if (answer.Length is 0 or > KnowledgeLimits.Body)
            problems.Add($"The answer has {answer.Length} characters. Keep it between 1 and {KnowledgeLimits.Body}.");
        problems.AddRange(asks.Where(ask => ask.Length > KnowledgeLimits.Ask).Select(_ => $"Keep an ask within {KnowledgeLimits.Ask}."));
        return problems;
    }

    /// <summary>A page for the knowledge folder.</summary>
    public static string Markdown(IReadOnlyList<OverlayEntry> entries) =>
        "---\ntitle: Questions of the Server\n---\n" + string.Concat(entries.Select(entry =>
            $"\n## {entry.Question} {{#{entry.Id}}}\n\n{entry.Answer}\n\n"
            + $"```asks\n{string.Join('\n', entry.Asks.Append(entry.Question))}\n```\n"));
}

public sealed class ServerOverlay
{
    private readonly AnswerEngine _engine;
    private readonly IReadOnlyList<OverlayEntry> _entries;

    private ServerOverlay(AnswerEngine engine, IReadOnlyList<OverlayEntry> entries) =>
        (_engine, _entries, Passages) = (engine, entries, [.. entries.Select(Of)]);

    public IReadOnlyList<Passage> Passages { get; }

    public static ServerOverlay Build(AnswerEngine engine, IReadOnlyList<OverlayEntry> entries) => new(engine, entries);

    public Answer Ask(string question, string? earlier = null)
    {
        var answer = _engine.Ask(question, earlier);
        var found = _entries.ToList().FindIndex(
            entry => entry.Asks.Append(entry.Question).Contains(question, StringComparer.OrdinalIgnoreCase));
        return found < 0 ? answer : answer with { Decision = Decision.Answered, Passages = [new(Passages[found], 1), .. answer.Passages] };
    }

    private static Passage Of(OverlayEntry entry) => new()
    {
        Id = PassageId.Parse($"server/entries#{entry.Id}"),
        Title = entry.Question,
        Body = entry.Answer,
        Text = entry.Answer,
        Intent = Intents.Faq,
        File = "",
        Line = 0,
        PageTitle = "",
    };
}

public sealed class QuestionSuggester
{
    public static QuestionSuggester Build(IReadOnlyList<Passage> passages) => new();

    public IReadOnlyList<string> Suggest(string typed, int most = 25) => [];
}

public sealed record QuestionGroup(string Text, IReadOnlyList<string> Ids);

public static class QuestionGroups
{
    public static IReadOnlyList<QuestionGroup> Of(IReadOnlyList<(string Id, string Text)> questions) =>
        [.. questions.GroupBy(question => question.Text, StringComparer.OrdinalIgnoreCase)
            .Select(group => new QuestionGroup(group.Key, [.. group.Select(question => question.Id)]))];
}
