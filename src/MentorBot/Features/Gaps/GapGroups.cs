using MentorBot.Core.Answers;

namespace MentorBot.Features.Gaps;

/// <summary>Questions about one thing.</summary>
/// <param name="Text">The one that stands for all of them.</param>
/// <param name="Gaps">At least one.</param>
public sealed record GapGroup(string Text, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Any of its gaps names the group.</summary>
    public string Id => Gaps[0].Id;
}

/// <summary>Puts together what was asked in different words.</summary>
public static class GapGroups
{
    /// <summary>What was asked most comes first, of the same number what was asked last.</summary>
    /// <param name="gaps">Newest first.</param>
    public static IReadOnlyList<GapGroup> Of(IReadOnlyList<Gap> gaps)
    {
        var places = gaps.Select((gap, place) => (gap.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return [.. QuestionGroups.Of([.. gaps.Select(gap => (gap.Id, gap.Question))])
            .Select(group => new GapGroup(group.Text, [.. group.Ids.Select(id => places[id]).Order().Select(place => gaps[place])]))
            .OrderByDescending(group => group.Gaps.Count).ThenBy(group => places[group.Id])];
    }

    /// <summary>The ids of all gaps that are about the same as this one; none where it is gone.</summary>
    public static IReadOnlyList<string> With(string gap, IReadOnlyList<Gap> gaps) =>
        [.. Of(gaps).FirstOrDefault(group => group.Gaps.Any(one => one.Id == gap))?.Gaps.Select(one => one.Id) ?? []];
}
