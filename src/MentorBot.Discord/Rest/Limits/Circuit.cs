using System.Net;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Discord.Rest.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Rest.Limits;

/// <summary>
/// Makes no calls that can only fail: none after the bot's token was refused, none to an interaction that Discord no longer knows, and
/// only the answers that people wait for when many calls in ten minutes were invalid.
/// </summary>
internal sealed partial class Circuit(TimeProvider clock, ILogger logger)
{
    private const int MostGone = 10_000;

    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly InvalidRequests _invalid = new(clock);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Status, int Code, long Since)> _gone = [];
    private volatile bool _refused;

    public int InvalidCount => _invalid.Count;

    /// <exception cref="DiscordException">The call is not to be made.</exception>
    public void Check(Route route)
    {
        if (_refused)
            throw new DiscordStoppedException(
                "Discord refused the bot's token (401), so nothing is sent any more. Put the present token into Discord:Token "
                + "(Developer Portal, page Bot, button Reset Token) and start again.");
        if (route.Who == RouteKind.Bot && _invalid.Count >= InvalidRequests.StopAt)
            throw new DiscordStoppedException(
                $"{route}: {_invalid.Count} calls in ten minutes were refused (401, 403, 429). Discord bans an address at 10,000, so only "
                + "answers to people are sent until there are fewer. Look at the log for what was refused.");
        if (route.Major.Token is { } token && _gone.Count > 0)
            CheckToken(token, route);
    }

    public void Note(Route route, RestAnswer answer)
    {
        if (answer.Status is 401 or 403 || (answer.Status == 429 && answer.Limit.Scope != LimitScope.Shared))
            CountInvalid();
        if (answer.Status == 401 && route.Who == RouteKind.Bot)
        {
            _refused = true;
            Log.TokenRefused(logger, route.Name);
        }
        if (answer.Status is 401 or 404 && route.Major.Token is { } token)
            NoteToken(token, answer);
    }

    private void CountInvalid()
    {
        var count = _invalid.Add();
        if (count is InvalidRequests.WarnAt or InvalidRequests.StopAt)
            Log.ManyInvalid(logger, count);
    }

    private void CheckToken(string token, Route route)
    {
        lock (_gate)
            if (_gone.TryGetValue(token, out var gone) && clock.GetElapsedTime(gone.Since) < TokenLife)
                throw new DiscordApiException(
                    (HttpStatusCode)gone.Status, gone.Code, "Discord no longer knows this interaction; not asked again.", [], route.Name);
    }

    /// <summary>A missing message is nobody's end; a missing webhook or interaction, or a token that ran out, is.</summary>
    private void NoteToken(string token, RestAnswer answer)
    {
        var code = ErrorReader.CodeOf(answer.Body.Span);
        if (answer.Status == 404 && code is not (0 or DiscordErrorCode.UnknownWebhook or DiscordErrorCode.UnknownInteraction))
            return;
        lock (_gate)
        {
            if (_gone.Count >= MostGone)
                Forget();
            _gone[token] = (answer.Status, code, clock.GetTimestamp());
        }
    }

    private void Forget()
    {
        foreach (var (token, gone) in _gone)
            if (clock.GetElapsedTime(gone.Since) >= TokenLife)
                _gone.Remove(token);
        if (_gone.Count >= MostGone)
            _gone.Clear();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord refused the bot's token at {Route}. Nothing is sent any more.")]
        public static partial void TokenRefused(ILogger logger, string route);

        [LoggerMessage(LogLevel.Warning, "{Count} calls in ten minutes were refused (401, 403, 429). Discord bans an address at 10,000.")]
        public static partial void ManyInvalid(ILogger logger, int count);
    }
}
