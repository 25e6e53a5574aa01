using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Routing;

namespace MentorBot.Features.Privacy;

/// <summary>What one part of the bot keeps about a person.</summary>
/// <param name="What">What is kept, why, and for how long.</param>
/// <param name="Items">Everything of it, a line each.</param>
internal sealed record KeptData(string What, IReadOnlyList<string> Items)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // A file to be read by its person, in whatever script he wrote.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Export(PersonId person, DateTimeOffset at, IReadOnlyList<KeptData> kept) =>
        JsonSerializer.Serialize(new { Person = person.ToString(), ExportedAt = at, Kept = kept }, s_json);
}
