namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>skills.yml</c>.</summary>
internal static class SkillReader
{
    private const string Path = "skills.yml";

    public static void Read(CareerDraft draft)
    {
        var here = draft.For(Path);
        if (!draft.Files.Has(Path) || draft.Files.Text(Path, here) is not { } text)
            return;
        var skills = YamlMap.Parse(text, 0, here);
        foreach (var (id, line) in skills.Keys)
        {
            CareerDraft.CheckId(id, line, here);
            if (skills.Map(id)?.AllowOnly("title", "is") is { } map)
                draft.Skills.Add(new(new(id, map.Required("title", CareerLimits.Title), map.Required("is", CareerLimits.Is)), line, here));
        }
    }
}
