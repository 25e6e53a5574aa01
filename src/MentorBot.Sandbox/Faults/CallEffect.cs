using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Faults;

/// <summary>What a fault does to one call. A step that gives false cuts the connection.</summary>
internal sealed record CallEffect(string Method, string Template, Application? Only)
{
    /// <summary>An answer in place of the endpoint's, which then does nothing.</summary>
    public RestAnswer? Answer { get; init; }

    /// <summary>A 429 in place of the endpoint's answer.</summary>
    public RateRefusal? Refusal { get; init; }

    /// <summary>Awaited before the call takes effect.</summary>
    public Func<CancellationToken, Task<bool>>? BeforeEffect { get; init; }

    /// <summary>Awaited after the call took effect.</summary>
    public Func<CancellationToken, Task<bool>>? BeforeAnswer { get; init; }

    /// <summary>Awaited after the answer.</summary>
    public Func<Task>? AfterAnswer { get; init; }

    public bool Matches(string method, string template, Application? application) =>
        (Method == "*" || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Template == "*" || Template == template)
        && (Only is null || Only == application);
}
