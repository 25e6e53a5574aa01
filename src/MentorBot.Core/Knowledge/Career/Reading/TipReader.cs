using MentorBot.Core.Study;

namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>tips/*.yml</c>.</summary>
internal static class TipReader
{
    public static void Read(CareerDraft draft)
    {
        foreach (var (area, tips, here) in draft.YamlFiles("tips"))
        {
            foreach (var (id, line) in tips.Keys)
            {
                CareerDraft.CheckId(id, line, here, CareerLimits.StudyId);
                if (tips.Map(id)?.AllowOnly("title", "level", "about", "text") is { } map)
                    draft.Tips.Add(new(Tip(id, area, map, draft, here), line, here));
            }
        }
    }

    private static Tip Tip(string id, string area, YamlMap map, CareerDraft draft, ProblemList here)
    {
        var about = About.Read(map, draft, here);
        return new()
        {
            Id = id,
            Title = map.Required("title", CareerLimits.Title),
            Level = map.Word<StudyLevel>("level"),
            Area = area,
            Passages = about.Passages,
            Topics = about.Topics,
            Text = Text(map, here),
        };
    }

    private static string Text(YamlMap map, ProblemList here)
    {
        var text = map.Required("text", CareerLimits.ShortestTip, CareerLimits.Tip);
        // One of the wrong length is to be written anew anyway.
        if (text.Length is >= CareerLimits.ShortestTip and <= CareerLimits.Tip && TipRules.IsWrongCount(text, out var count))
            here.Error(map.Line("text"), $"'text' has {TipRules.InWords(count)}.", $"A tip is short: {TipRules.Mend}");
        return text;
    }
}
