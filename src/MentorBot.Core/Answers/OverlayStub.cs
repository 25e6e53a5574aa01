using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

public sealed record OverlayEntry(string Id, string Question, string Answer, IReadOnlyList<string> Asks, string Author, DateOnly Changed);

public sealed class ServerOverlay
{
    private readonly AnswerEngine _engine;

    private ServerOverlay(AnswerEngine engine) => _engine = engine;

    public IReadOnlyList<Passage> Passages { get; } = [];

    public static ServerOverlay Build(AnswerEngine engine, IReadOnlyList<OverlayEntry> entries) => new(engine);

    public Answer Ask(string question, string? earlier = null) => _engine.Ask(question, earlier);
}

public sealed class QuestionSuggester
{
    public static QuestionSuggester Build(IReadOnlyList<Passage> passages) => new();

    public IReadOnlyList<string> Suggest(string typed, int most = 25) => [];
}

public sealed record QuestionGroup(string Text, IReadOnlyList<string> Ids);

public static class QuestionGroups
{
    public static IReadOnlyList<QuestionGroup> Of(IReadOnlyList<(string Id, string Text)> questions) => [];
}
