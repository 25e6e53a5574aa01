namespace MentorBot.Sandbox.Rest.Validation.Components;

/// <summary>
/// What one message's or modal's components have in common while they are checked: ids that must not repeat, how many
/// there are, how much text they show, and which files they may refer to (null = not known here, so not checked).
/// </summary>
internal sealed class ComponentCheck(bool modal, IReadOnlyCollection<string>? files)
{
    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);
    private readonly HashSet<long> _ids = [];

    public bool Modal => modal;
    public IReadOnlyCollection<string>? Files => files;
    public int Count { get; private set; }
    public int TextLength { get; private set; }

    /// <summary>The component's type when it is one of those allowed here; otherwise null, and the form says what is.</summary>
    public long? Enter(Field component, params ReadOnlySpan<long> allowed)
    {
        Count++;
        if (!component.IsObject())
            return null;
        var type = JsonNumbers.Whole(component["type"].Value);
        if (type is not { } given || !allowed.Contains(given))
        {
            var list = string.Join(", ", allowed.ToArray());
            component.Error("UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({list}{(allowed.Length == 1 ? "," : "")}).");
            return null;
        }
        if (component["id"].Whole(0, int.MaxValue) is > 0 and var id && !_ids.Add(id))
            component["id"].Error("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        return type;
    }

    public void CustomId(Field component)
    {
        var field = component["custom_id"];
        if (field.Text(1, 100, required: true) is { } id && !_customIds.Add(id))
            field.Error("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    public void TextDisplay(Field component)
    {
        if (component["content"].Text(1, 4000, required: true) is { } text)
            TextLength += Form.Length(text);
    }

    public static void Emoji(Field emoji)
    {
        if (!emoji.Given || !emoji.IsObject())
            return;
        var id = emoji["id"].Id();
        var name = emoji["name"].Text(0, 32);
        if (id is null && (string.IsNullOrEmpty(name) || char.IsAsciiLetter(name[0])))
            emoji["name"].Error("COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }
}
