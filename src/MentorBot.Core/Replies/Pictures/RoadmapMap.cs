using MentorBot.Core.Learners;

namespace MentorBot.Core.Replies.Pictures;

/// <summary>
/// A roadmap as a line of stages, each with a mark for every topic; the topics of the stage where somebody is stand there by name. States
/// differ in shape too, not in colour alone.
/// </summary>
public static class RoadmapMap
{
    private const double Line = Canvas.Margin + 15;
    private const double TextX = Line + 30;
    private const double Room = Canvas.Width - TextX - Canvas.Margin;
    private const double TitleSize = 16;
    private const double TitleStep = 21;
    private const double TitleRoom = Room - 84;
    private const double BelowTitle = 30;
    private const double MarkStep = 27;
    private const double MarkRow = 28;
    private const double NameRow = 27;
    private const double StageGap = 16;
    private const double Legend = 44;
    private const double Radius = 9;
    private const int MarksInRow = (int)(Room / MarkStep);
    private const int NamesShown = 6;

    public static Picture Of(Progress progress)
    {
        var here = progress.Next is { } next ? progress.StageOf(next.Id) : null;
        var canvas = new Canvas();
        var top = canvas.Heading(progress.Roadmap.Title, Summary(progress)) + 4;
        var last = top + progress.Stages.SkipLast(1).Sum(stage => HeightOf(stage, here));
        canvas.Line(Line, top + 12, Line, last + 12, Palette.Grid, 3);
        foreach (var stage in progress.Stages)
        {
            Stage(canvas, stage, progress, here, top);
            top += HeightOf(stage, here);
        }
        Key(canvas, progress, top - StageGap);
        return new(canvas.Svg(top - StageGap + Legend), Alt(progress));
    }

    private static double HeightOf(StageProgress stage, StageProgress? here) =>
        (TitleOf(stage).Count - 1) * TitleStep + BelowTitle + StageGap + (stage == here
            ? (Window(stage).Count + (stage.Topics.Count > NamesShown ? 1 : 0)) * NameRow
            : (stage.Topics.Count + MarksInRow - 1) / MarksInRow * MarkRow);

    private static void Stage(Canvas canvas, StageProgress stage, Progress progress, StageProgress? here, double top)
    {
        var finished = stage.Topics.All(topic => topic.State != TopicState.Open);
        var colour = stage == here ? Palette.Amber : finished ? Palette.Teal : Palette.Grid;
        canvas.Disc(Line, top + 12, 15, colour, Palette.Card, 4);
        var number = stage == here || finished ? Palette.Card : Palette.Text;
        canvas.Text(Line, top + 17.5, $"{stage.Number}", 15, number, 26, bold: true, at: At.Middle);
        var count = $"{stage.Done} of {stage.Topics.Count}";
        canvas.Text(TextX + Room, top + 18, count, 15, Palette.Quiet, Room - TitleRoom, at: At.End);
        var title = TitleOf(stage);
        for (var i = 0; i < title.Count; i++)
            canvas.Text(TextX, top + 18 + i * TitleStep, title[i], TitleSize, Palette.Text, TitleRoom, bold: true);
        var below = top + BelowTitle + (title.Count - 1) * TitleStep;
        if (stage == here)
            Names(canvas, stage, progress, below);
        else
            Marks(canvas, stage, below);
    }

    private static IReadOnlyList<string> TitleOf(StageProgress stage) =>
        TextWidth.Lines(stage.Title, TitleRoom, TitleSize, bold: true, most: 2);

    private static void Marks(Canvas canvas, StageProgress stage, double top)
    {
        for (var i = 0; i < stage.Topics.Count; i++)
        {
            var x = TextX + Radius + i % MarksInRow * MarkStep;
            Mark(canvas, x, top + 13 + i / MarksInRow * MarkRow, stage.Topics[i].State, isNext: false);
        }
    }

    private static void Names(Canvas canvas, StageProgress stage, Progress progress, double top)
    {
        var shown = Window(stage);
        for (var i = 0; i < shown.Count; i++)
        {
            var isNext = shown[i].Topic == progress.Next;
            var y = top + 13 + i * NameRow;
            Mark(canvas, TextX + Radius, y, shown[i].State, isNext);
            var colour = shown[i].State == TopicState.Open ? Palette.Text : Palette.Quiet;
            canvas.Text(TextX + 28, y + 5.5, shown[i].Topic.Title, 15, colour, Room - 28, bold: isNext);
        }
        if (stage.Topics.Count > shown.Count)
        {
            canvas.Text(
                TextX + 28, top + 18 + shown.Count * NameRow, $"and {stage.Topics.Count - shown.Count} more", 15, Palette.Quiet, Room - 28);
        }
    }

    /// <summary>The topics of a long stage around the first open one.</summary>
    private static IReadOnlyList<TopicProgress> Window(StageProgress stage)
    {
        var next = stage.Topics.TakeWhile(topic => topic.State != TopicState.Open).Count();
        var from = Math.Clamp(next - 2, 0, Math.Max(0, stage.Topics.Count - NamesShown));
        return [.. stage.Topics.Skip(from).Take(NamesShown)];
    }

    /// <summary>Done: a disc with a tick; skipped: a bar; next: a ring with a point; open: an empty ring.</summary>
    private static void Mark(Canvas canvas, double x, double y, TopicState state, bool isNext)
    {
        switch (state)
        {
            case TopicState.Known or TopicState.Done:
                canvas.Disc(x, y, Radius, Palette.Teal);
                canvas.Line(x - 4, y + 0.5, x - 1, y + 3.5, Palette.Card, 2.5, round: true);
                canvas.Line(x - 1, y + 3.5, x + 4.5, y - 3, Palette.Card, 2.5, round: true);
                break;
            case TopicState.Skipped:
                canvas.Disc(x, y, Radius, Palette.Grid);
                canvas.Line(x - 4, y, x + 4, y, Palette.Quiet, 2.5, round: true);
                break;
            case var _ when isNext:
                canvas.Disc(x, y, Radius - 1, Palette.Card, Palette.Amber, 2.5);
                canvas.Disc(x, y, 4, Palette.Amber);
                break;
            default:
                canvas.Disc(x, y, Radius - 1, Palette.Card, Palette.Quiet, 2);
                break;
        }
    }

    private static void Key(Canvas canvas, Progress progress, double top)
    {
        var x = Canvas.Margin + Radius;
        if (progress.Done > 0)
            Item("done", TopicState.Done);
        if (progress.Next is not null)
            Item("next", TopicState.Open, isNext: true);
        if (progress.Open.Skip(1).Any())
            Item("open", TopicState.Open);
        if (progress.Skipped > 0)
            Item("skipped", TopicState.Skipped);

        void Item(string text, TopicState state, bool isNext = false)
        {
            Mark(canvas, x, top + 22, state, isNext);
            canvas.Text(x + 17, top + 27, text, 14, Palette.Quiet, 100);
            x += 17 + TextWidth.Of(text, 14) + 24;
        }
    }

    private static string Summary(Progress progress) => progress.Next is null
        ? $"{progress.Done} of {progress.Total} topics done, nothing left open"
        : $"{progress.Done} of {progress.Total} topics done, about {progress.HoursLeft} hours left";

    private static string Alt(Progress progress)
    {
        var stages = progress.Stages.Select(stage => $"{stage.Number}. {stage.Title}: {stage.Done} of {stage.Topics.Count} done"
            + (stage.Skipped > 0 ? $", {stage.Skipped} skipped" : ""));
        return $"Map of the roadmap {progress.Roadmap.Title}. {Summary(progress)}. {string.Join(". ", stages)}."
            + (progress.Next is { } next ? $" Next: {next.Title}." : "");
    }
}
