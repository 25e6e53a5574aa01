using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Commands;

/// <summary>A text or a number.</summary>
[JsonConverter(typeof(ChoiceValueConverter))]
public readonly record struct ChoiceValue
{
    private ChoiceValue(string? text, double number) => (Text, Number) = (text, number);

    /// <summary>Null when it is a number.</summary>
    public string? Text { get; }

    public double Number { get; }

    public static implicit operator ChoiceValue(string text) => new(text, 0);

    public static implicit operator ChoiceValue(double number) => new(null, number);

    public override string ToString() => Text ?? Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A JSON string or number.</summary>
public sealed class ChoiceValueConverter : JsonConverter<ChoiceValue>
{
    public override ChoiceValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => reader.GetDouble(),
            _ => throw new JsonException("A text or a number is expected."),
        };

    public override void Write(Utf8JsonWriter writer, ChoiceValue value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
            writer.WriteStringValue(text);
        else
            writer.WriteNumberValue(value.Number);
    }
}

/// <summary>Commands are the one place where Discord's description of its requests wants permissions as a number.</summary>
public sealed class PermissionsAsNumberConverter : JsonConverter<Permissions>
{
    private static readonly PermissionsConverter Usual = new();

    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Usual.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((ulong)value);
}
