using System.Net;

namespace MentorBot.Discord.Rest.Errors;

/// <summary>A field that Discord refused.</summary>
/// <param name="Path">Where it is in the request: <c>embeds[0].description</c>; empty for the request as a whole.</param>
public sealed record FieldError(string Path, string Code, string Message)
{
    public override string ToString() => Path.Length == 0 ? $"{Code} {Message}" : $"{Path}: {Code} {Message}";
}

/// <summary>Discord answered with an error.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</remarks>
public sealed class DiscordApiException(HttpStatusCode status, int code, string error, IReadOnlyList<FieldError> fields, string route)
    : DiscordException(Text(status, code, error, fields, route))
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Discord's own number; 0 when it gave none. <see cref="DiscordErrorCode"/> names those that a bot acts upon.</summary>
    public int Code { get; } = code;

    /// <summary>Discord's words.</summary>
    public string Error { get; } = error;

    public IReadOnlyList<FieldError> Fields { get; } = fields;

    /// <summary>Method and template, such as <c>POST /channels/{channel_id}/messages</c>: never an address with a token in it.</summary>
    public string Route { get; } = route;

    private static string Text(HttpStatusCode status, int code, string error, IReadOnlyList<FieldError> fields, string route)
    {
        var first = $"{route}: {(int)status}, code {code}: {error}";
        return fields.Count == 0 ? first : $"{first}\n{string.Join('\n', fields)}";
    }
}
