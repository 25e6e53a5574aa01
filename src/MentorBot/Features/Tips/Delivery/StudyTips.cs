using MentorBot.Answering;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>
/// The tips of the knowledge folder, in a server's channels with those of its own. A person's follow his roadmap and what he wants more or
/// fewer of.
/// </summary>
internal sealed class StudyTips(ITips tips, ServerTips own) : ITipSupply
{
    public IReadOnlyList<MenuOption> Topics =>
        [.. tips.Book.Subjects.Where(subject => tips.Book.Tips.Of([subject.Key], null).Count > 0)
            .Select(subject => new MenuOption(subject.Name, subject.Key))];

    public IReadOnlyList<MenuOption> Levels => StudyOptions.Levels;

    public NextTip Pick(ScheduleWish wish, IReadOnlySet<string> given, string seed)
    {
        var asked = new TipWish { Subjects = wish.Topics, Level = StudyLevels.Parse(wish.Level) };
        var full = wish.Person is { } person ? tips.For(person, asked) : asked;
        var pool = wish.Server is { } server ? own.PoolFor(server, tips.Book) : tips.Book.Tips;
        return TipChooser.Choose(pool, full, given, SeedOf(seed, given.Count)) is { Round: 0 } pick
            ? new(pick.Tip.Id, pick.Left)
            : new(null, 0);
    }

    public Reply? Render(string tip) => tips.Card(tip);

    public void Gave(PersonId person, string tip) => tips.Gave(person, tip);

    /// <summary>The ids of schedules are random, so their letters are a seed.</summary>
    private static ulong SeedOf(string schedule, int place) =>
        schedule.Aggregate(Seed.Next((ulong)place), (seed, letter) => Seed.Of(seed, letter));
}
