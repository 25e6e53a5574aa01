using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>Knows somebody's calendar: without it days are those of UTC, and none is excused.</summary>
public interface IStudyDays
{
    /// <summary>The day that it is where the person lives; null where nobody knows.</summary>
    DateOnly? Today(PersonId person);

    /// <summary>Days that count neither for nor against him: of a pause, without a tip due, or on which the bot was down.</summary>
    IEnumerable<DateOnly> Excused(PersonId person);
}
