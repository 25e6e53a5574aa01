using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest;

/// <summary>What an endpoint gives back: a status and JSON, or no body, or the bytes of a file.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">A tree of its own, not one that the world keeps: it is read after the world's lock is released.</param>
public sealed record RestAnswer(int Status, JsonNode? Body)
{
    public static RestAnswer NoContent { get; } = new(204, null);

    /// <summary>The bytes of an attachment; then there is no <see cref="Body"/>.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; private init; }

    /// <summary>The media type of what is sent; null when nothing is.</summary>
    public string? MediaType => Body is not null ? "application/json" : BytesType;

    /// <summary>A 429 of scope "shared", which is not the caller's fault.</summary>
    internal bool IsShared { get; init; }

    private string? BytesType { get; init; }

    public static RestAnswer Ok(JsonNode body) => new(200, body);

    public static RestAnswer Created(JsonNode body) => new(201, body);

    public static RestAnswer File(ReadOnlyMemory<byte> bytes, string mediaType) =>
        new(200, null) { Bytes = bytes, BytesType = mediaType };
}
