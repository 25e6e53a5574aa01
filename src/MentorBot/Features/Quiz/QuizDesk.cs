using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Features.Quiz;

/// <summary>The questions of now, and what people did with them.</summary>
internal sealed class QuizDesk(
    QuizStore store, StudyBooks books, LiveKnowledge knowledge, IEnumerable<IRoadmapStage> stages, TimeProvider clock) : IQuizzes
{
    public StudyBook Book => books.Now;

    /// <summary>Differs from person to person and from moment to moment.</summary>
    public ulong SeedFor(PersonId person) => Seed.Of(person.Value, (ulong)clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The person's next question.</summary>
    /// <param name="not">The one that was just answered; empty: none was.</param>
    public QuizPick? Choose(PersonId person, Aim aim, string not)
    {
        var stage = stages.SelectMany(one => one.TopicsOf(person)).ToList();
        return QuizChooser.Choose(
            aim.Of(Book), question => Book.Questions.IsAbout(question, stage), store.KnownBy(person), not, clock.GetUtcNow(),
            SeedFor(person));
    }

    public QuizQuestion? About(string tip, IReadOnlyCollection<string> asked, ulong seed)
    {
        var times = asked.CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var near = Book.Tips.Find(tip) is { } found ? Book.Questions.Near(found) : Book.Questions.All;
        var fresh = near.GroupBy(question => times.GetValueOrDefault(question.Id)).MinBy(group => group.Key)?.ToList() ?? [];
        return fresh.Count == 0 ? null : fresh[(int)(Seed.Next(seed) % (ulong)fresh.Count)];
    }

    public Reply? Card(string question, ulong seed, Func<int, Go> press) =>
        Book.Questions.Find(question) is { } found ? QuizReplies.Card(found, seed, press) : null;

    public bool? IsRight(string question, ulong seed, int place) =>
        Book.Questions.Find(question) is { } found ? IsRight(found, seed, place) : null;

    public Reply? Answer(PersonId person, string question, ulong seed, int place)
    {
        if (Book.Questions.Find(question) is not { } found)
            return null;
        var now = clock.GetUtcNow();
        var item = store.Answer(person, question, IsRight(found, seed, place), now);
        return QuizReplies.Answered(found, seed, place, item, knowledge.Engine.Snapshot, now);
    }

    private static bool IsRight(QuizQuestion question, ulong seed, int place) => question.Shown(seed)[place] == question.Right;
}
