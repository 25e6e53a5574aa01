using System.Net;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Discord.Rest.Limits;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Rest.Transport;

/// <summary>Makes calls: within limits, again where that is safe, and with errors that say what happened.</summary>
internal sealed partial class RestTransport : IDisposable
{
    private const int FirstBuffer = 4096;
    private const int LargestAnswer = 64 * 1024 * 1024;

    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly HttpMessageInvoker _http;
    private readonly string _apiBase;
    private readonly string _authorization;
    private readonly string _userAgent;
    private readonly Retries _retries;
    private readonly RateLimiter _limiter;
    private readonly Circuit _circuit;

    public RestTransport(DiscordOptions options, TimeProvider clock, Random random, ILogger logger, HttpMessageHandler? handler = null)
    {
        _clock = clock;
        _logger = logger;
        _http = new HttpMessageInvoker(handler ?? Connections(options.ApiBase));
        _apiBase = options.ApiBase.AbsoluteUri.TrimEnd('/');
        _authorization = $"Bot {options.Token}";
        _userAgent = options.UserAgent;
        _retries = new Retries(clock, random);
        _limiter = new RateLimiter(clock);
        _circuit = new Circuit(clock, logger);
    }

    public RateLimiter Limiter => _limiter;

    public Circuit Circuit => _circuit;

    public void Dispose() => _http.Dispose();

    /// <exception cref="DiscordException">Discord refused, could not be reached, or gave no answer.</exception>
    /// <exception cref="OperationCanceledException">Whoever called gave up. A call that was under way may have taken effect.</exception>
    public async Task<ReadOnlyMemory<byte>> SendAsync(RestCall call, CancellationToken cancel)
    {
        RestAnswer answer;
        try
        {
            answer = await _retries.For(call)
                .ExecuteAsync(static (state, token) => state.Self.AttemptAsync(state.Call, token), (Self: this, Call: call), cancel)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (Failure.IsOfNetwork(exception, cancel))
        {
            throw Failed(call, exception);
        }
        if (answer.Succeeded || (call.MayHaveTakenEffect && Failure.SaysItIsDone(call, answer)))
            return answer.Body;
        var error = ErrorReader.Read(answer.Status, answer.Body.Span, call.Route.Name);
        throw call.IsUnknown ? new DiscordUnknownOutcomeException(call.Route.Name, error) : error;
    }

    private static DiscordException Failed(RestCall call, Exception exception) =>
        call.IsUnknown
            ? new DiscordUnknownOutcomeException(call.Route.Name, exception)
            : new DiscordUnreachableException(call.Route.Name, exception);

    /// <summary>One attempt; being told to wait by a limit is a part of it and no failure.</summary>
    private async ValueTask<RestAnswer> AttemptAsync(RestCall call, CancellationToken cancel)
    {
        while (true)
        {
            var answer = call.Route.Who == RouteKind.Callback
                ? await ExchangeAsync(call, cancel).ConfigureAwait(false)
                : await LimitedAsync(call, cancel).ConfigureAwait(false);
            if (answer.Status != (int)HttpStatusCode.TooManyRequests)
                return answer;
            Log.Limited(_logger, call.Route.Name, answer.Limit.Scope, answer.Limit.RetryAfter);
            // The limiter knows of the wait already; a callback does not go through it.
            if (call.Route.Who == RouteKind.Callback)
                await Task.Delay(Instant.AtLeast(answer.Limit.RetryAfter), _clock, cancel).ConfigureAwait(false);
        }
    }

    private async ValueTask<RestAnswer> LimitedAsync(RestCall call, CancellationToken cancel)
    {
        _circuit.Check(call.Route);
        var bucket = await _limiter.EnterAsync(call.Route, cancel).ConfigureAwait(false);
        RestAnswer answer;
        try
        {
            answer = await ExchangeAsync(call, cancel).ConfigureAwait(false);
        }
        catch
        {
            _limiter.Leave(bucket, call.Route);
            throw;
        }
        _limiter.Leave(bucket, call.Route, answer.Limit);
        return answer;
    }

    private async ValueTask<RestAnswer> ExchangeAsync(RestCall call, CancellationToken cancel)
    {
        _circuit.Check(call.Route);
        try
        {
            var answer = await _retries.Attempt
                .ExecuteAsync(static (state, token) => state.Self.HttpAsync(state.Call, token), (Self: this, Call: call), cancel)
                .ConfigureAwait(false);
            _circuit.Note(call.Route, answer);
            call.MayHaveTakenEffect |= answer.Status >= 500;
            return answer;
        }
        catch (Exception exception) when (!Failure.WasNeverSent(exception))
        {
            call.MayHaveTakenEffect = true;
            throw;
        }
    }

    private async ValueTask<RestAnswer> HttpAsync(RestCall call, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(call.Route.Method, new Uri(_apiBase + call.Route.Path)) { Content = call.Content() };
        if (call.Route.Who == RouteKind.Bot)
            request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (call.Reason is not null)
            request.Headers.TryAddWithoutValidation("X-Audit-Log-Reason", Uri.EscapeDataString(call.Reason));
        using var response = await _http.SendAsync(request, cancel).ConfigureAwait(false);
        var body = await BodyOf(response.Content, cancel).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        return new RestAnswer(status, body, RateLimitHeaders.Read(response.Headers, status, body.Span));
    }

    private static async ValueTask<ReadOnlyMemory<byte>> BodyOf(HttpContent content, CancellationToken cancel)
    {
        var said = content.Headers.ContentLength;
        if (said == 0)
            return default;
        var buffer = new byte[said is > 0 and < LargestAnswer ? (int)said.Value : FirstBuffer];
        await using var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var length = 0;
        while (true)
        {
            if (length == said)
                return buffer;
            if (length == buffer.Length)
            {
                if (length >= LargestAnswer)
                    throw new HttpIOException(HttpRequestError.ConfigurationLimitExceeded, "The answer is larger than any should be.");
                Array.Resize(ref buffer, length * 2);
            }
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancel).ConfigureAwait(false);
            if (read == 0)
                return buffer.AsMemory(0, length);
            length += read;
        }
    }

    private static SocketsHttpHandler Connections(Uri apiBase) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy has no business between a bot and a server on the same machine.
        UseProxy = !apiBase.IsLoopback,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // Names are looked up anew now and then.
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Route}: Discord asks to wait {Time} (429, limit of: {Scope}).")]
        public static partial void Limited(ILogger logger, string route, LimitScope scope, TimeSpan time);
    }
}
