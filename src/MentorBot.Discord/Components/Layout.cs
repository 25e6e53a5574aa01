using System.Text.Json.Serialization;

namespace MentorBot.Discord.Components;

/// <summary>One to five buttons, or one select.</summary>
public sealed record ActionRow : Component
{
    public ActionRow(params IReadOnlyList<Button> buttons) => Components = buttons;

    public ActionRow(Select select) => Components = [select];

    public IReadOnlyList<Component> Components { get; }
}

/// <summary>A text in Discord's Markdown. All texts of a message together may have 4,000 characters.</summary>
public sealed record TextDisplay(string Content) : Component;

/// <summary>One to three texts with a button or a picture beside them.</summary>
public sealed record Section : Component
{
    public Section(IReadOnlyList<TextDisplay> texts, Button accessory) => (Components, Accessory) = (texts, accessory);

    public Section(IReadOnlyList<TextDisplay> texts, Thumbnail accessory) => (Components, Accessory) = (texts, accessory);

    public IReadOnlyList<Component> Components { get; }

    public Component Accessory { get; }
}

/// <summary>A small picture beside a section's texts.</summary>
public sealed record Thumbnail(Media Media) : Component
{
    public string? Description { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}

/// <summary>http(s), or <c>attachment://name</c> for a file that is sent along.</summary>
public sealed record Media(string Url);

/// <summary>One to ten pictures.</summary>
public sealed record MediaGallery(params IReadOnlyList<GalleryItem> Items) : Component;

/// <summary>A picture of a gallery.</summary>
public sealed record GalleryItem(Media Media)
{
    public string? Description { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}

/// <summary>Shows a file that is sent along: its address is <c>attachment://name</c>.</summary>
public sealed record AttachedFile(Media File) : Component
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}

/// <summary>Space between two parts, with a line unless it is not wanted.</summary>
public sealed record Separator(bool Divider = true, SeparatorSpacing Spacing = SeparatorSpacing.Small) : Component;

public enum SeparatorSpacing
{
    Small = 1,
    Large = 2,
}

/// <summary>A card: parts within a frame.</summary>
public sealed record Container(params IReadOnlyList<Component> Components) : Component
{
    /// <summary>0 to 0xFFFFFF.</summary>
    public int? AccentColor { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Spoiler { get; init; }
}
