using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest;

/// <summary>One call and its answer, as it is reported to whoever listens: the page's drawer, the check against openapi.json.</summary>
/// <param name="Template">The path with names in place of ids; the path itself where nothing is served.</param>
/// <param name="Path">The path below <c>/api/v10</c>, decoded.</param>
/// <param name="Query">With its question mark, or empty.</param>
/// <param name="ContentType">Null when there is no body, or the call was refused before its body was read.</param>
/// <param name="Files">The files of a multipart request.</param>
/// <param name="Status">0 when no answer was sent: a fault cut the connection.</param>
/// <param name="Answer">Null when there is no body, or one that is not JSON.</param>
public sealed record RestExchange(
    string Method,
    string Template,
    string Path,
    string Query,
    string? ContentType,
    JsonNode? Request,
    IReadOnlyList<UploadedFile> Files,
    int Status,
    JsonNode? Answer)
{
    /// <summary>The application that called, null without authorization.</summary>
    public ulong? ApplicationId { get; init; }

    /// <summary>The media type of the answer, null when there is no body.</summary>
    public string? AnswerType { get; init; }
}
