using MentorBot.Core.Answers;
using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>What a feature has for plain questions: "how much do data engineers make in Germany?" is after <c>salary</c>.</summary>
/// <param name="Intent">One of <see cref="MentorBot.Core.Knowledge.Intents.All"/>.</param>
/// <param name="Find">Where a question of that intent leads; null: nowhere, so its passages answer.</param>
public sealed record PlainIntent(string Intent, Func<Answer, PlainLink?> Find);

/// <summary>Where a plain question leads.</summary>
/// <param name="Go">To the route whose reply answers.</param>
/// <param name="Label">Of the button that leads there where passages answer, at most 80 characters.</param>
public sealed record PlainLink(Go Go, string Label)
{
    /// <summary>It goes on from the question rather than answering it (pay of no role, place or level): confident passages stay.</summary>
    public bool OnlyRelated { get; init; }

    /// <summary>Its reply is about who asks, and for nobody else to see: in public it is a button.</summary>
    public bool Personal { get; init; }
}
