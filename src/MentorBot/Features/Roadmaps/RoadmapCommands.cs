using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary>Where one is on a roadmap, and what becomes of its topics.</summary>
internal sealed class RoadmapCommands(Desk desk) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "roadmap show",
            Run = Here,
            Slash = new("Show where you are on your roadmap and what comes next; only you see it"),
        },
        // For a question such as "what do I learn next?". Private as the command is: nobody else may see how far somebody is.
        new() { Name = "roadmap next", Run = Here },
        new()
        {
            Name = "roadmap share",
            Run = (call, _) => Task.FromResult(Share(call)),
            First = First.Public,
            Slash = new("Show everybody here how far you are on your roadmap"),
        },
        Pressed.Route("roadmap.look", call => desk.Here(desk.Find(call.Who), call["topic"]), "topic"),
        Pressed.Route("roadmap.done", call => Settle(call, TopicState.Done, "Done"), "topic"),
        Pressed.Route("roadmap.skip", call => Settle(call, TopicState.Skipped, "Skipped"), "topic"),
        Pressed.Route("roadmap.undo", Reopen, "topic"),
        Pressed.Route("roadmap.stage", ShowStage, "stage", "page"),
        Pressed.Route("roadmap.topic", ShowTopic),
    ];

    private Task<Outcome> Here(Call call, CancellationToken cancel) =>
        Task.FromResult<Outcome>(new Outcome.Show(desk.Here(desk.Find(call.Who))));

    private Outcome Share(Call call) => desk.ProgressOf(desk.Find(call.Who)) is { } progress
        ? new Outcome.Show(RoadmapReplies.Shared(call.Who, progress))
        : new Outcome.Refuse("You have no roadmap to share yet. `/roadmap start` shows what there is.");

    private Reply Settle(Call call, TopicState state, string happened) => OfTopic(call, topic =>
        desk.Here(desk.Change(call.Who, learner => learner?.Settle(topic.Id, state, desk.Now)), happened: $"{happened}: {topic.Title}."));

    private Reply Reopen(Call call) => OfTopic(call, topic =>
        desk.Here(desk.Change(call.Who, learner => learner?.Reopen(topic.Id)), topic.Id, $"Open again: {topic.Title}."));

    /// <summary>The button may be older than the knowledge.</summary>
    private Reply OfTopic(Call call, Func<Topic, Reply> act) => desk.Career.Topic(call["topic"]) is { } topic
        ? act(topic)
        : desk.Here(desk.Find(call.Who), happened: "I no longer have that topic. What you did with it is kept.");

    /// <summary>Its number comes from a menu, or from the buttons that turn its pages.</summary>
    private Reply ShowStage(Call call)
    {
        var learner = desk.Find(call.Who);
        var number = call["value"].Length > 0 ? call["value"] : call["stage"];
        return desk.ProgressOf(learner) is { } progress
            && progress.Stages.FirstOrDefault(stage => $"{stage.Number}" == number) is { } stage
            ? RoadmapReplies.Stage(progress, stage, call["page"])
            : desk.Here(learner);
    }

    private Reply ShowTopic(Call call)
    {
        var learner = desk.Find(call.Who);
        return learner is not null && desk.Topic(learner, call["value"]) is { } reply ? reply : desk.Here(learner);
    }
}
