using System.Net;
using System.Text;
using MentorBot.Discord;
using MentorBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Discord.Rest;

/// <summary>A request as it would have gone out.</summary>
internal sealed record SentRequest(string Method, Uri Address, string Headers, string Body);

/// <summary>The network's end of the client: answers what a test says, in order, the last answer for ever.</summary>
internal sealed class StubDiscord : HttpMessageHandler
{
    public const string BotToken = "bot-token-very-secret";

    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    /// <summary>Waits pass at once; only the 15 s that an answer may take never pass.</summary>
    public SwiftClock Clock { get; } = new(TimeSpan.FromSeconds(15));

    public List<SentRequest> Sent { get; } = [];

    public List<string> Logged { get; } = [];

    public DiscordRest Client() => new(
        new DiscordOptions { Token = BotToken, ApiBase = new Uri("https://stub.example/api/v10"), Seed = 1 }, Clock, new ListLogger(Logged),
            this);

    public StubDiscord Answer(int status, string? body = "{}", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(_ => Task.FromResult(Response(status, body, headers)));
        return this;
    }

    public StubDiscord Fail(Exception exception)
    {
        _answers.Enqueue(_ => Task.FromException<HttpResponseMessage>(exception));
        return this;
    }

    /// <summary>Takes the request and says nothing, ever.</summary>
    public StubDiscord Hang()
    {
        _answers.Enqueue(async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException();
        });
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToString() + request.Content?.Headers;
        Sent.Add(new SentRequest(request.Method.Method, request.RequestUri!, headers, body));
        return await (_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek())(cancellationToken);
    }

    private static HttpResponseMessage Response(int status, string? body, (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        if (body is not null)
            response.Content = new StringContent(body, Encoding.UTF8, body.StartsWith('<') ? "text/html" : "application/json");
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private sealed class ListLogger(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
