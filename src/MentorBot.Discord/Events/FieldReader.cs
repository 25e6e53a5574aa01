using System.Globalization;
using System.Text.Json;

namespace MentorBot.Discord.Events;

/// <summary>Steps of reading a body: each leaves the reader at the end of the value that it was asked for.</summary>
internal static class FieldReader
{
    public static Utf8JsonReader Start(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        return reader;
    }

    /// <summary>False at the end of the object.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    public static bool NextEntry(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Steps into the array or object that follows; false, and past the value, when something else does.</summary>
    public static bool Enter(ref Utf8JsonReader reader, JsonTokenType start)
    {
        Expect(reader.Read());
        if (reader.TokenType == start)
            return true;
        reader.Skip();
        return false;
    }

    public static ulong Id(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        return CurrentId(ref reader);
    }

    public static ulong CurrentId(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return 0;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number))
            return number;
        Expect(reader.TokenType == JsonTokenType.String);
        var read = reader.ValueIsEscaped
            ? ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            : ulong.TryParse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out id);
        Expect(read);
        return id;
    }

    public static int Number(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;
        reader.Skip();
        return 0;
    }

    public static bool Flag(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        var set = reader.TokenType == JsonTokenType.True;
        reader.Skip();
        return set;
    }

    public static string Text(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString() ?? "";
        reader.Skip();
        return "";
    }

    public static bool HasEntries(ref Utf8JsonReader reader)
    {
        var entries = 0;
        if (Enter(ref reader, JsonTokenType.StartArray))
            for (; NextEntry(ref reader); entries++)
                reader.Skip();
        return entries > 0;
    }

    public static ulong[] Ids(ref Utf8JsonReader reader)
    {
        var ids = new List<ulong>();
        if (Enter(ref reader, JsonTokenType.StartArray))
            while (NextEntry(ref reader))
                ids.Add(CurrentId(ref reader));
        return [.. ids];
    }

    public static void Expect(bool asExpected)
    {
        if (!asExpected)
            throw new JsonException("The body is not what its event's name promises.");
    }
}
