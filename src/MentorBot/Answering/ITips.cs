using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>The tips of now, for all that gives tips: on demand, to subscribers, in channels.</summary>
public interface ITips
{
    /// <summary>Names of areas and topics, and the tips themselves.</summary>
    StudyBook Book { get; }

    /// <summary>A wish with what is known of the person: his stage on a roadmap, and of what he wants more or fewer.</summary>
    TipWish For(PersonId person, TipWish wish);

    /// <summary>Ids of the tips that the person was given, each as often as he was.</summary>
    IReadOnlyList<string> GivenTo(PersonId person);

    /// <inheritdoc cref="TipChooser.Choose"/>
    TipPick? Choose(TipWish wish, IReadOnlyCollection<string> given, ulong seed);

    /// <summary>Remembers that a tip was given to the person, so that none comes twice by two ways.</summary>
    void Gave(PersonId person, string tip);

    /// <summary>The card of a tip, for one person or for a channel: whoever presses a button on it is answered alone.</summary>
    /// <param name="more">Further buttons, such as one that brings the tip again later.</param>
    /// <returns>Null where the knowledge no longer has the tip.</returns>
    Reply? Card(string tip, params IReadOnlyList<Choice> more);
}
