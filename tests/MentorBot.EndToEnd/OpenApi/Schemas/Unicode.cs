using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>JSON may carry half a surrogate pair as \uD83D; System.Text.Json then throws when the text is asked for.</summary>
internal static class Unicode
{
    public static bool IsSound(JsonElement value) =>
        !value.GetRawText().Contains("\\ud", StringComparison.OrdinalIgnoreCase) || AllTextsCanBeRead(value);

    private static bool AllTextsCanBeRead(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CanRead(() => value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().All(AllTextsCanBeRead),
        JsonValueKind.Object => value.EnumerateObject().All(p => CanRead(() => p.Name) && AllTextsCanBeRead(p.Value)),
        _ => true,
    };

    private static bool CanRead(Func<string?> text)
    {
        try
        {
            return text() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
