using System.Text.Json.Serialization;

namespace MentorBot.Discord.Components;

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <summary>A button: it has an id and calls the bot, or it opens an address.</summary>
public sealed record Button : Component
{
    /// <param name="customId">Comes back when it is pressed, at most 100 characters. Users can read and replay it.</param>
    /// <param name="label">At most 80 characters.</param>
    public Button(string customId, string? label, ButtonStyle style = ButtonStyle.Secondary) =>
        (CustomId, Label, Style) = (customId, label, style);

    private Button(string label, Uri address) => (Label, Url, Style) = (label, address.AbsoluteUri, ButtonStyle.Link);

    public ButtonStyle Style { get; }
    public string? Label { get; }
    public string? CustomId { get; }
    public string? Url { get; }
    public ComponentEmoji? Emoji { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }

    public static Button Link(string label, Uri address) => new(label, address);
}
