using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Where the tips come from: what delivers them knows them by their ids only.</summary>
public interface ITipSupply
{
    /// <summary>What can be wished for, as a list to choose from: the value is the topic's id.</summary>
    IReadOnlyList<MenuOption> Topics { get; }

    /// <summary>The same for levels.</summary>
    IReadOnlyList<MenuOption> Levels { get; }

    /// <summary>The next tip for a wish. The same from the same: what is tried again after a crash is chosen again.</summary>
    /// <param name="given">Ids that this schedule gave already.</param>
    /// <param name="seed">Lets schedules of one wish differ.</param>
    NextTip Pick(ScheduleWish wish, IReadOnlySet<string> given, string seed);

    /// <summary>A tip as a card; null where there is no such tip any more.</summary>
    Reply? Render(string tip);

    /// <summary>It arrived: asked for a tip at another time, the person gets another.</summary>
    void Gave(PersonId person, string tip);
}

/// <param name="Person">Whose roadmap it follows; null on servers.</param>
/// <param name="Topics">Ids; none is all of them.</param>
/// <param name="Level">Null: any.</param>
/// <param name="Server">Whose own tips come too; null for people.</param>
public sealed record ScheduleWish(PersonId? Person, IReadOnlyList<string> Topics, string? Level, ServerId? Server = null);

/// <param name="Tip">Null where all that fit were given.</param>
/// <param name="Left">How many more there are that fit and were not given.</param>
public sealed record NextTip(string? Tip, int Left);
