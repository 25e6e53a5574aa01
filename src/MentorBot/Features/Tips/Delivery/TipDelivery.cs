using MentorBot.Routing;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>What is done next.</summary>
public enum Step
{
    Send,
    Thread,
    Pin,

    /// <summary>To the followers of an announcement channel.</summary>
    Publish,
}

/// <summary>How it came out.</summary>
public enum Result
{
    Sent,

    /// <summary>Not sent in time.</summary>
    Missed,

    /// <summary>Discord said no.</summary>
    Refused,

    /// <summary>It may have been sent, which cannot be found out any more: so it is not sent again.</summary>
    Unknown,
}

/// <summary>A tip for a schedule's local date, on its way. Who holds it writes with his fence; a later one has a higher.</summary>
/// <param name="Place">Where it is, or will be.</param>
/// <param name="Attempted">When a message was about to be sent of which is not known whether it arrived.</param>
/// <param name="Reason">What went wrong last.</param>
public sealed record TipDelivery(
    string Id, string Schedule, DateOnly Date, DateTimeOffset Due, string Tip, Step Step, DateTimeOffset? Attempted, PlaceId Place,
    PostId? Message, int Tries, string? Reason, long Fence)
{
    /// <summary>The same whenever it is tried again: Discord's nonce follows from it.</summary>
    public string Job => $"tip-{Id}";
}

/// <summary>A line of the log of deliveries.</summary>
/// <param name="Result">Null while it is on its way.</param>
/// <param name="Done">When it was sent, or given up.</param>
public sealed record PastDelivery(DateOnly Date, DateTimeOffset Due, string? Result, string? Reason, DateTimeOffset? Done, string? Tip);
