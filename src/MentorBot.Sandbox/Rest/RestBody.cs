using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MentorBot.Sandbox.Rest;

/// <summary>The body of a request, read whole before its endpoint runs: JSON, or multipart with JSON and files.</summary>
/// <remarks>https://discord.com/developers/docs/reference#uploading-files</remarks>
internal sealed record RestBody(JsonNode? Json, IReadOnlyList<UploadedFile> Files)
{
    public static readonly RestBody None = new(null, []);

    // A hostile body must not be able to say a thing twice and be understood in two ways.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>What an endpoint that expects an object sees when there is no body.</summary>
    public JsonObject Empty { get; } = [];

    /// <exception cref="DiscordError">The body is too large, not JSON, or of a type that Discord does not read.</exception>
    public static async Task<RestBody> ReadAsync(HttpRequest request, int maxBytes, CancellationToken stop)
    {
        if (request.ContentLength > maxBytes)
            throw TooLarge();
        var hasBody = request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;
        if (!hasBody)
            return None;
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        if (type?.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) == true)
            return new RestBody(Parse(await ReadBytesAsync(request.Body, maxBytes, stop)), []);
        if (request.HasFormContentType)
            return await ReadFormAsync(request, maxBytes, stop);
        throw DiscordError.InvalidForm("CONTENT_TYPE_INVALID",
            "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
    }

    private static DiscordError TooLarge() => new(413, 40005, "Request entity too large");

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(Stream body, int maxBytes, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int count; (count = await body.ReadAsync(piece, stop)) > 0;)
        {
            if (all.Length + count > maxBytes)
                throw TooLarge();
            all.Write(piece, 0, count);
        }

        return all.ToArray();
    }

    private static JsonNode? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.IsEmpty)
            return null;
        try
        {
            return JsonNode.Parse(utf8.Span, documentOptions: Strict);
        }
        catch (JsonException)
        {
            throw new DiscordError(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private static async Task<RestBody> ReadFormAsync(HttpRequest request, int maxBytes, CancellationToken stop)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(new() { MultipartBodyLengthLimit = maxBytes, ValueLengthLimit = maxBytes }, stop);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !stop.IsCancellationRequested)
        {
            throw DiscordError.InvalidForm("MULTIPART_INVALID", "The multipart body is broken, or one of its parts is too large.");
        }

        return new RestBody(JsonOf(form), await FilesOfAsync(form, stop));
    }

    // Without payload_json the fields themselves are the request: {"content": "…"}.
    private static JsonNode? JsonOf(IFormCollection form)
    {
        if (form["payload_json"] is [{ } json, ..])
            return Parse(System.Text.Encoding.UTF8.GetBytes(json));
        if (form.Files.GetFile("payload_json") is { } part)
            return Parse(Bytes(part));
        return new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create((string?)field.Value))));
    }

    private static ReadOnlyMemory<byte> Bytes(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<IReadOnlyList<UploadedFile>> FilesOfAsync(IFormCollection form, CancellationToken stop)
    {
        var files = new List<UploadedFile>();
        foreach (var file in form.Files.Where(file => file.Name != "payload_json"))
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, stop);
            files.Add(new UploadedFile(IndexOf(file.Name, files.Count), file.FileName,
                file.ContentType ?? "application/octet-stream", bytes.ToArray()));
        }

        return [.. files.OrderBy(file => file.Index)];
    }

    // "files[3]" is number 3; any other name ("file") counts from the front.
    private static int IndexOf(string name, int position) =>
        name.StartsWith("files[", StringComparison.Ordinal) && name.EndsWith(']')
        && int.TryParse(name.AsSpan(6, name.Length - 7), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : position;
}
