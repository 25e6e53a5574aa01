using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;

namespace MentorBot.Answering;

/// <summary>A part of the bot that explains words of the field which stand in an answer.</summary>
public interface IOffersTerms
{
    /// <summary>Links to the longest and most specific terms of a text, the best first.</summary>
    /// <param name="text">As it is shown.</param>
    /// <param name="known">Passages that the reader has before him, or one press away: they are not offered again.</param>
    IReadOnlyList<Choice> In(string text, IReadOnlySet<PassageId> known);
}
