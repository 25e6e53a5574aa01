using System.Net;
using MentorBot.Discord.Rest.Errors;
using Polly.Timeout;

namespace MentorBot.Discord.Rest.Transport;

/// <summary>What it means when an attempt failed.</summary>
internal static class Failure
{
    /// <summary>The network, or a time-out: not whoever called, and not an error of ours.</summary>
    public static bool IsOfNetwork(Exception exception, CancellationToken cancel) => exception switch
    {
        HttpRequestException or IOException or TimeoutRejectedException => true,
        OperationCanceledException => IsOfConnecting(exception) && !cancel.IsCancellationRequested,
        _ => false,
    };

    /// <summary>No connection came about, so Discord has seen nothing of it.</summary>
    public static bool WasNeverSent(Exception exception) => exception switch
    {
        DiscordException => true,
        HttpRequestException http => http.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        _ => IsOfConnecting(exception),
    };

    /// <summary>The earlier attempt, whose answer was lost, did what this one was to do: what was to be deleted is gone.</summary>
    public static bool SaysItIsDone(RestCall call, RestAnswer answer) =>
        call.Route.Method == HttpMethod.Delete && answer.Status == (int)HttpStatusCode.NotFound;

    // That is how a connection that takes too long shows.
    private static bool IsOfConnecting(Exception exception) =>
        exception is OperationCanceledException { InnerException: TimeoutException };
}
