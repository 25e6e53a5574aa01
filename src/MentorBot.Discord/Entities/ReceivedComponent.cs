using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Discord.Entities;

/// <summary>
/// A component as Discord sends it, of a message or of a submitted form: one record for all kinds, because kinds that do not exist yet
/// must survive too. What the bot sends is in <c>MentorBot.Discord.Components</c>.
/// </summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
public sealed record ReceivedComponent
{
    public ComponentType Type { get; init; }
    public int? Id { get; init; }
    public string? CustomId { get; init; }
    public string? Label { get; init; }
    public string? Description { get; init; }
    public string? Content { get; init; }
    public string? Url { get; init; }
    public int? Style { get; init; }
    public bool? Disabled { get; init; }
    public Emoji? Emoji { get; init; }

    /// <summary>What was typed (a string), chosen (a string or null) or ticked (a bool) in a form.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What was chosen in a select, a group of boxes or an upload of a form.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    public IReadOnlyList<ReceivedComponent> Components { get => field ?? []; init; }

    /// <summary>What a label of a form holds.</summary>
    public ReceivedComponent? Component { get; init; }

    public ReceivedComponent? Accessory { get; init; }

    /// <summary>This component and all that it holds, outermost first.</summary>
    [JsonIgnore]
    public IEnumerable<ReceivedComponent> All
    {
        get
        {
            yield return this;
            foreach (var child in Components.SelectMany(child => child.All))
                yield return child;
            foreach (var child in Component?.All ?? [])
                yield return child;
            foreach (var child in Accessory?.All ?? [])
                yield return child;
        }
    }
}

/// <remarks>https://discord.com/developers/docs/components/reference#component-object-component-types</remarks>
public enum ComponentType
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    TextInput = 4,
    UserSelect = 5,
    RoleSelect = 6,
    MentionableSelect = 7,
    ChannelSelect = 8,
    Section = 9,
    TextDisplay = 10,
    Thumbnail = 11,
    MediaGallery = 12,
    File = 13,
    Separator = 14,
    Container = 17,
    Label = 18,
    FileUpload = 19,
    RadioGroup = 21,
    CheckboxGroup = 22,
    Checkbox = 23,
}
