using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Features.Tips;

/// <summary>The tips of now, and what is kept of people about them.</summary>
internal sealed class TipDesk(
    TipStore store, StudyBooks books, LiveKnowledge knowledge, ServerTips own, IEnumerable<IRoadmapStage> stages,
    IEnumerable<IStudyDays> calendars, TimeProvider clock) : ITips
{
    public StudyBook Book => books.Now;

    /// <summary>Differs from person to person and from moment to moment.</summary>
    public ulong SeedFor(PersonId person) => Seed.Of(person.Value, (ulong)clock.GetUtcNow().ToUnixTimeMilliseconds());

    public TipWish For(PersonId person, TipWish wish) => wish with
    {
        Stage = [.. stages.SelectMany(stage => stage.TopicsOf(person))],
        Likes = store.LikesOf(person),
    };

    public IReadOnlyList<string> GivenTo(PersonId person) => store.GivenTo(person);

    public TipPick? Choose(TipWish wish, IReadOnlyCollection<string> given, ulong seed) =>
        TipChooser.Choose(Book.Tips, wish, given, seed);

    public void Gave(PersonId person, string tip) => store.Gave(person, tip, clock.GetUtcNow());

    /// <summary>Of the knowledge, or a server's own; null where there is no such tip any more.</summary>
    public Tip? Find(string tip) => Book.Tips.Find(tip) ?? own.Find(tip, Book);

    public Reply? Card(string tip, params IReadOnlyList<Choice> more) => Find(tip) is { } found
        ? TipReplies.Card(found, knowledge.Engine.Snapshot, Book.Career, more) with { Note = ServerTips.NoteOn(tip) }
        : null;

    /// <summary>The tip is done, today by the person's own calendar.</summary>
    public Streak Done(PersonId person, string tip)
    {
        var now = clock.GetUtcNow();
        var today = calendars.Select(calendar => calendar.Today(person)).FirstOrDefault(day => day is not null)
            ?? DateOnly.FromDateTime(now.UtcDateTime);
        store.Done(person, tip, now, today);
        return Streak.Of(store.DaysOf(person), calendars.SelectMany(calendar => calendar.Excused(person)).ToHashSet(), today);
    }

    /// <returns>How much of the area is wanted now.</returns>
    public int Like(PersonId person, string area, int step) => store.Like(person, area, step, clock.GetUtcNow());
}
