using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest;

/// <summary>An answer in Discord's error shape: <c>{code, message, errors?}</c> with an HTTP status.</summary>
/// <param name="status">The HTTP status, 4xx or 5xx.</param>
/// <param name="code">Discord's own code, 0 for a plain HTTP error.</param>
/// <param name="message">One sentence for the developer who reads it.</param>
/// <param name="errors">The tree that mirrors the request, with <c>_errors</c> at its leaves; only with code 50035.</param>
/// <remarks>https://discord.com/developers/docs/reference#error-messages</remarks>
public sealed class DiscordError(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public JsonObject? Errors { get; } = errors;

    /// <summary>The body as it is sent.</summary>
    public JsonObject ToJson()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (Errors is not null)
            body["errors"] = Errors.DeepClone();
        return body;
    }

    /// <summary>A plain HTTP error, whose text Discord words as <c>404: Not Found</c>.</summary>
    internal static DiscordError Http(int status, string phrase) => new(status, 0, $"{status}: {phrase}");

    /// <summary>50035 with a single complaint about the request as a whole.</summary>
    internal static DiscordError InvalidForm(string code, string message) =>
        new(400, 50035, "Invalid Form Body", new JsonObject
        {
            ["_errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }),
        });
}
