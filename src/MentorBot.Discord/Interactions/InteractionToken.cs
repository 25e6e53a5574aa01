using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Discord.Interactions;

/// <summary>What allows to answer an interaction, for 15 minutes. A secret: it prints as three dots wherever it turns up.</summary>
[JsonConverter(typeof(InteractionTokenConverter))]
public readonly record struct InteractionToken
{
    private readonly string? _value;

    public InteractionToken(string value) => _value = value;

    internal string Value => _value ?? "";

    /// <summary>The text itself, to be kept where an answer may come after a restart; never for a log.</summary>
    public string Reveal() => Value;

    public override string ToString() => "...";
}

/// <summary>Reads a token; it is never written into a body.</summary>
public sealed class InteractionTokenConverter : JsonConverter<InteractionToken>
{
    public override InteractionToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, InteractionToken value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
