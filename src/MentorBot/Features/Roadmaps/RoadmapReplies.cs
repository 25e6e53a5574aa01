using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Core.Replies.Pictures;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary>The cards of somebody on a roadmap.</summary>
internal static class RoadmapReplies
{
    private const int TopicsOnPage = 20;

    /// <summary>A topic to do, and below it the stages.</summary>
    public static Reply Here(View view, Topic shown, string? happened)
    {
        var isNext = shown.Id == view.Progress.Next?.Id;
        return TopicCard.Of(view, shown, $"{(isNext ? "Next" : "Ahead")}: {shown.Title}", happened) with
        {
            Parts = [Where(view)],
            Menus = [Stages(view.Progress)],
            Buttons =
            [
                .. Marking(view, shown), new(new("roadmap.plan", "0"), "Plan the weeks"),
                new(new("roadmap.goal", view.Progress.Roadmap.Id, ""), "Change goal or hours"), new(new("roadmap share"), "Share here"),
            ],
        };
    }

    public static Reply Finished(View view, string? happened) => Where(view) with
    {
        Title = $"You are through: {view.Progress.Roadmap.Title}",
        Breadcrumb = happened,
        Menus = [Stages(view.Progress)],
        Buttons =
        [
            .. Undo(view), new(new("roadmap.goals", "0"), "Choose another goal"), new(new("roadmap share"), "Share here"),
        ],
    };

    /// <summary>One topic, whatever became of it.</summary>
    public static Reply Topic(View view, Topic topic) => TopicCard.Of(view, topic, topic.Title, StateOf(view.Learner, topic)) with
    {
        Buttons =
        [
            .. view.Learner.StateOf(topic.Id) == TopicState.Open
                ? Settling(topic)
                : [new(new("roadmap.undo", topic.Id), "Open it again")],
            new(new("roadmap.look", ""), "Where I am"),
        ],
    };

    public static Reply Stage(Progress progress, StageProgress stage, string page)
    {
        var topics = new Paged<TopicProgress>(stage.Topics, page, TopicsOnPage);
        return new()
        {
            Title = $"{stage.Number}. {stage.Title}",
            Breadcrumb = progress.Roadmap.Title,
            Text = $"{stage.Goal}\n\n" + string.Join('\n', topics.Shown.Select(topic =>
                $"- {topic.Topic.Title}, {topic.Topic.Hours} h{Became(topic.State)}")),
            Menus =
            [
                new(new("roadmap.topic"), "Look at a topic")
                {
                    Options = [.. topics.Shown.Select(topic => new MenuOption(topic.Topic.Title, topic.Topic.Id))],
                },
            ],
            Buttons = [.. topics.Turns("roadmap.stage", $"{stage.Number}"), new(new("roadmap.look", ""), "Where I am")],
            Note = topics.Place("topics"),
        };
    }

    /// <summary>For everybody: how far, and neither dates nor hours nor what was skipped.</summary>
    public static Reply Shared(PersonId who, Progress progress) => new()
    {
        Title = progress.Roadmap.Title,
        Text = $"<@{who}> is on the way to {progress.Roadmap.Role}: {Count(progress)}.\n{StageBars.Draw(progress)}",
        Buttons = [new(new("roadmap start"), "Choose a goal of my own")],
        Note = "Shown because they asked for it.",
    };

    private static Reply Where(View view) => new()
    {
        Title = "Where you are",
        Text = $"{StageBars.Draw(view.Progress)}\n{Count(view.Progress)}{Left(view)}",
        Picture = RoadmapMap.Of(view.Progress),
        Note = Kept(view),
    };

    private static string Count(Progress progress) =>
        $"{progress.Done} of {progress.Total} topics" + (progress.Skipped > 0 ? $", {progress.Skipped} left out" : "");

    private static string Left(View view) => view.Progress.Next is null
        ? "."
        : $". About {view.Progress.HoursLeft} hours are left: at {view.Learner.Hours} a week until "
            + $"{PlanReplies.Day(Plan.Of(view.Progress.Open, view.Learner.Hours, view.Today).End!.Value)}.";

    /// <summary>What was done with topics that the knowledge no longer has is not lost, and the person is told so.</summary>
    private static string? Kept(View view) => view.Learner.Marks.Count(mark => view.Career.Topic(mark.Topic) is null) switch
    {
        0 => null,
        1 => "One topic that you marked is no longer in my knowledge. I keep the mark, should it come back.",
        var gone => $"{gone} topics that you marked are no longer in my knowledge. I keep the marks, should they come back.",
    };

    private static IEnumerable<Choice> Marking(View view, Topic shown) =>
        [.. Settling(shown), .. Undo(view),
            .. view.Progress.After(shown.Id) is { } after ? [new Choice(new("roadmap.look", after.Id), "Next")] : Array.Empty<Choice>()];

    private static IReadOnlyList<Choice> Settling(Topic topic) =>
    [
        new(new("roadmap.done", topic.Id), "Done") { Look = Look.Good },
        new(new("roadmap.skip", topic.Id), "Skip"),
    ];

    /// <summary>Names what it takes back: pressed twice, it takes back no more.</summary>
    private static IReadOnlyList<Choice> Undo(View view) =>
        view.Learner.Latest is { } latest && view.Career.Topic(latest.Topic) is { } topic
            ? [new(new("roadmap.undo", topic.Id), "Undo")]
            : [];

    private static Menu Stages(Progress progress) => new(new("roadmap.stage"), "Look at a stage")
    {
        Options = [.. progress.Stages.Select(stage =>
            new MenuOption($"{stage.Number}. {stage.Title}", $"{stage.Number}") { Hint = $"{stage.Done} of {stage.Topics.Count} topics" })],
    };

    private static string? StateOf(Learner learner, Topic topic) =>
        learner.Find(topic.Id) is { } mark
            ? $"{Became(mark.State)[2..]} since {PlanReplies.Day(DateOnly.FromDateTime(mark.At.UtcDateTime))}"
            : null;

    private static string Became(TopicState state) => state switch
    {
        TopicState.Known => ": known",
        TopicState.Done => ": done",
        TopicState.Skipped => ": left out",
        _ => "",
    };
}
