using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary>What the buttons and menus of private cards have in common: the card becomes the next one.</summary>
internal static class Pressed
{
    public const string Changed = "My roadmaps have changed in the meantime, so please look at your ticks again.";

    public static Route Route(string name, Func<Call, Reply> run, params IReadOnlyList<string> parameters) => new()
    {
        Name = name,
        First = First.Update,
        Parameters = parameters,
        Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Replace(run(call))),
    };
}
