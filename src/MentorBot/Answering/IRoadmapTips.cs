using MentorBot.Core.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>Knows what to do next after a passage was read.</summary>
public interface IRoadmapTips
{
    /// <param name="reader">Whose own next step it may be; null where others read it too.</param>
    /// <returns>Null where there is none: then the passage's own next step stands.</returns>
    string? For(Passage passage, PersonId? reader);
}
