using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Sandbox;

namespace MentorBot.EndToEnd.OpenApi;

/// <summary>Calls a sandbox as plainly as can be, so that nothing of our client is in the way.</summary>
internal sealed class SandboxClient : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly string _base;

    /// <param name="token">Null = without authorization.</param>
    public SandboxClient(SandboxServer server, string? token)
    {
        _base = server.ApiBase;
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
        if (token is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>A call that has to succeed; gives its JSON back, or an empty object.</summary>
    public async Task<JsonNode> Call(string method, string path, string? json = null, params string[] files)
    {
        using var response = await Send(method, path, Content(json, files));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path} {json}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
    }

    /// <summary>A call that may come out as it likes; gives the status back.</summary>
    public async Task<int> Try(string method, string path, string? json = null)
    {
        using var response = await Send(method, path, Content(json, []));
        return (int)response.StatusCode;
    }

    private async Task<HttpResponseMessage> Send(string method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _base + path) { Content = content };
        return await _http.SendAsync(request);
    }

    private static HttpContent? Content(string? json, string[] files)
    {
        var body = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        if (files.Length == 0)
            return body;
        var form = new MultipartFormDataContent();
        if (body is not null)
            form.Add(body, "payload_json");
        foreach (var (index, name) in files.Index())
        {
            var bytes = new ByteArrayContent("some bytes"u8.ToArray()) { Headers = { ContentType = new("text/plain") } };
            form.Add(bytes, $"files[{index}]", name);
        }
        return form;
    }
}
