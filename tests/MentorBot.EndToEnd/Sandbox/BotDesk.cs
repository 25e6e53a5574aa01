using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

/// <summary>A bot by hand: what it receives over the gateway, and calls that the test makes for it; beside it a person, Ada.</summary>
internal sealed class BotDesk : IAsyncDisposable
{
    private BotDesk(SmallWorld small, RawGateway gateway) => (Small, Gateway, Ada) = (small, gateway, small.Server.As(small.Owner));

    public SmallWorld Small { get; }

    public RawGateway Gateway { get; }

    public Person Ada { get; }

    public Channel Channel => Small.Channel;

    public string AppId => Small.App.Id.ToString();

    public static async Task<BotDesk> OpenAsync(string? commands = null)
    {
        var small = await SmallWorld.StartAsync();
        const long intents = Intents.Guilds | Intents.GuildMessages | Intents.DirectMessages;
        var gateway = await RawGateway.IdentifyAsync(small.Server, small.App, intents);
        await gateway.NextAsync("GUILD_CREATE");
        var desk = new BotDesk(small, gateway);
        if (commands is not null)
            Assert.Equal(200, (await desk.CallAsync("PUT", $"applications/{desk.AppId}/commands", commands)).Status);
        return desk;
    }

    public async Task<JsonObject> InteractionAsync() =>
        JsonNode.Parse((await Gateway.NextAsync("INTERACTION_CREATE")).D.GetRawText())!.AsObject();

    public async Task<Answer> CallAsync(string method, string path, string? body = null, bool authorized = true)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await SendAsync(request, authorized);
    }

    public async Task<Answer> UploadAsync(string method, string path, string json, string file, string text)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(json, Encoding.UTF8, "application/json"), "payload_json");
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        form.Add(part, "files[0]", file);
        request.Content = form;
        return await SendAsync(request, authorized: false);
    }

    /// <summary>Answers an interaction for the first time.</summary>
    public Task<Answer> AnswerAsync(JsonObject interaction, string body, string query = "") =>
        CallAsync("POST", $"interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", body, authorized: false);

    /// <summary>A call with an interaction's token; the path is what follows it.</summary>
    public Task<Answer> WithTokenAsync(string method, JsonObject interaction, string path = "", string? body = null) =>
        CallAsync(method, $"webhooks/{AppId}/{interaction["token"]}{path}", body, authorized: false);

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Small.DisposeAsync();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request, bool authorized)
    {
        using var http = new HttpClient { BaseAddress = Small.Http.BaseAddress };
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        if (authorized)
            request.Headers.TryAddWithoutValidation("Authorization", "Bot " + Small.App.Token);
        using var response = await http.SendAsync(request).WaitAsync(RealTime.Limit);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}

/// <summary>What the server answered.</summary>
internal sealed record Answer(int Status, JsonNode? Json)
{
    public int? Code => (int?)Json?["code"];

    public string? Text(string key) => Json?[key]?.ToString();
}
