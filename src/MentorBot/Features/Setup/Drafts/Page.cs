using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Setup.Drafts;

internal enum Step
{
    Channels,
    Channel,
    Curator,
    Helper,
    Log,
    Gaps,
    Review,
}

/// <summary>One page of setup; each opened channel has one of its own.</summary>
internal sealed record Page(Step Step, PlaceId? Channel = null)
{
    public const string Route = "setup.step";

    /// <summary>In the order in which one walks through them.</summary>
    public static IReadOnlyList<Page> All(Draft draft) =>
    [
        new(Step.Channels), .. draft.Channels.Select(channel => new Page(Step.Channel, channel.Channel)),
        new(Step.Curator), new(Step.Helper), new(Step.Log), new(Step.Gaps), new(Step.Review),
    ];

    /// <summary>The first page where the link leads to none that is there.</summary>
    public static Page Parse(string step, string channel, Draft draft)
    {
        var page = Enum.TryParse<Step>(step, ignoreCase: true, out var known)
            ? new Page(known, ulong.TryParse(channel, out var id) ? new PlaceId(id) : null)
            : new(Step.Channels);
        return All(draft).Contains(page) ? page : new(Step.Channels);
    }

    public Go Go => Channel is { } channel
        ? new(Route, Step.ToString().ToLowerInvariant(), channel.ToString())
        : new(Route, Step.ToString().ToLowerInvariant());

    public Page? Before(Draft draft) => Beside(draft, -1);

    public Page? After(Draft draft) => Beside(draft, 1);

    private Page? Beside(Draft draft, int by)
    {
        var all = All(draft).ToList();
        return all.IndexOf(this) is >= 0 and var index ? all.ElementAtOrDefault(index + by) : all[0];
    }
}
