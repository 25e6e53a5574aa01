using System.Globalization;
using MentorBot.Core.Learners;

namespace MentorBot.Features.Roadmaps;

/// <summary>The stages as bars of text, for a font in which all characters are equally wide; a phone shows 44 of them.</summary>
internal static class StageBars
{
    private const int BarLength = 10;
    private const int TitleLength = 24;

    public static string Draw(Progress progress) => $"```\n{string.Join('\n', progress.Stages.Select(Line))}\n```";

    private static string Line(StageProgress stage)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{stage.Done}/{stage.Topics.Count}");
        return $"{Title(stage.Title),-TitleLength} {Bar(stage)} {count,5}";
    }

    /// <summary>What was skipped is neither done nor open. The bar of a stage with something open is never full.</summary>
    private static string Bar(StageProgress stage)
    {
        var total = stage.Topics.Count;
        var open = Share(total - stage.Done - stage.Skipped, total);
        var skipped = Math.Min(Share(stage.Skipped, total), BarLength - open);
        return new string('█', BarLength - open - skipped) + new string('▒', skipped) + new string('░', open);
    }

    private static int Share(int part, int total) => (int)Math.Ceiling(part * (double)BarLength / total);

    private static string Title(string title) => title.Length <= TitleLength ? title : title[..(TitleLength - 1)].TrimEnd() + "…";
}
