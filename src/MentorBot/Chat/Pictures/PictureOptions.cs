namespace MentorBot.Chat.Pictures;

/// <summary>Settings of the section <c>Pictures</c>.</summary>
public sealed class PictureOptions : IChecksSettings
{
    /// <summary>The program that turns SVG into PNG, by name or path.</summary>
    public string Program { get; set; } = "rsvg-convert";

    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Program))
            yield return "Pictures:Program: it is empty. Leave the setting out for rsvg-convert.";
        else if (Path.GetFileName(Program) != Program && !File.Exists(Program))
            yield return $"Pictures:Program: there is no file {Program}. Mend the path, or leave the setting out.";
    }
}
