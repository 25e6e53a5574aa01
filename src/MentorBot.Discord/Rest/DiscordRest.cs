using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MentorBot.Discord.Components;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Discord.Rest.Limits;
using MentorBot.Discord.Rest.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Rest;

/// <summary>
/// Discord's REST interface, as far as a bot needs it. Every method keeps to the limits that Discord tells of and waits when it has to;
/// a cancellation ends the wait. What may safely be done again is done again when Discord stumbles.
/// </summary>
/// <remarks>
/// Methods throw a <see cref="DiscordException"/>: <see cref="DiscordApiException"/> when Discord refused,
/// <see cref="DiscordUnreachableException"/> when it was not reached, <see cref="DiscordUnknownOutcomeException"/> when a
/// message or the like may or may not have come about, <see cref="DiscordStoppedException"/> when there is no point in asking; and
/// a <see cref="LimitException"/> before anything is sent that Discord would refuse.
/// </remarks>
public sealed partial class DiscordRest : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly RestTransport _transport;
    private readonly NonceSource _nonces;

    public DiscordRest(DiscordOptions options, TimeProvider clock, ILogger<DiscordRest> logger)
        : this(options, clock, logger, handler: null)
    {
    }

    internal DiscordRest(DiscordOptions options, TimeProvider clock, ILogger logger, HttpMessageHandler? handler)
    {
        var random = new Random(options.Seed ?? HashCode.Combine(clock.GetTimestamp(), Environment.ProcessId));
        _clock = clock;
        _transport = new RestTransport(options, clock, random, logger, handler);
        _nonces = new NonceSource(clock, random);
    }

    /// <summary>How many answers of the last ten minutes count towards Discord's ban (at 10,000).</summary>
    public int InvalidRequests => _transport.Circuit.InvalidCount;

    internal RateLimiter Limiter => _transport.Limiter;

    public void Dispose() => _transport.Dispose();

    private Task<T> GetAsync<T>(string template, string path, Major major, JsonTypeInfo<T> answer, CancellationToken cancel) =>
        ReadAsync(new RestCall(new Route(HttpMethod.Get, template, path, major)), answer, cancel);

    private async Task<T> ReadAsync<T>(RestCall call, JsonTypeInfo<T> answer, CancellationToken cancel)
    {
        var body = await _transport.SendAsync(call, cancel).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(body.Span, answer) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw new DiscordAnswerException(call.Route.Name, exception);
        }
    }

    private Task DoAsync(RestCall call, CancellationToken cancel) => _transport.SendAsync(call, cancel);

    private Task DoAsync(Route route, CancellationToken cancel, string? reason = null) =>
        DoAsync(new RestCall(route) { Reason = reason }, cancel);

    private static RestCall Call<T>(Route route, T body, JsonTypeInfo<T> type, IReadOnlyList<OutgoingFile>? files = null) =>
        new(route, Json(body, type), files);

    private static byte[] Json<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);
}
