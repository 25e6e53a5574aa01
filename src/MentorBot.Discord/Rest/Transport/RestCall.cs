using System.Net.Http.Headers;
using MentorBot.Discord.Components;

namespace MentorBot.Discord.Rest.Transport;

/// <summary>Whether an attempt whose answer was lost may be made again.</summary>
internal enum Repeat
{
    /// <summary>Made twice it does no more than made once.</summary>
    Freely,

    /// <summary>Discord knows a second one by its nonce, for some minutes.</summary>
    ByNonce,

    Never,
}

/// <summary>A call with its body, through all its attempts.</summary>
internal sealed class RestCall(Route route, byte[]? json = null, IReadOnlyList<OutgoingFile>? files = null)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public Route Route { get; } = route;

    public Repeat Again { get; init; } = route.Method == HttpMethod.Post ? Repeat.Never : Repeat.Freely;

    public string? Reason { get; init; }

    /// <summary>An attempt was sent and no answer to it is known.</summary>
    public bool MayHaveTakenEffect { get; set; }

    /// <summary>When the call fails, whoever asked for it has to know that it may have been done.</summary>
    public bool IsUnknown => MayHaveTakenEffect && Again != Repeat.Freely;

    /// <summary>A new content for each attempt, over the same bytes.</summary>
    public HttpContent? Content()
    {
        if (json is null)
            return null;
        var body = new ByteArrayContent(json) { Headers = { ContentType = Json } };
        if (files is not { Count: > 0 })
            return body;
        var form = new MultipartFormDataContent();
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"payload_json\"" };
        form.Add(body);
        for (var i = 0; i < files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(files[i].Content);
            file.Headers.TryAddWithoutValidation("Content-Type", files[i].ContentType);
            file.Headers.ContentDisposition =
                new ContentDispositionHeaderValue("form-data") { Name = $"\"files[{i}]\"", FileName = $"\"{files[i].Name}\"" };
            form.Add(file);
        }
        return form;
    }
}

/// <summary>What came back.</summary>
internal readonly record struct RestAnswer(int Status, ReadOnlyMemory<byte> Body, Limits.RateLimitHeaders Limit)
{
    public bool Succeeded => Status is >= 200 and < 300;
}
