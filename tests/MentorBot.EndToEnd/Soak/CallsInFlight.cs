using System.Diagnostics.Metrics;

namespace MentorBot.EndToEnd.Soak;

/// <summary>
/// HTTP requests of this process to one server that wait for an answer, as .NET counts them. A call that waits for its next try or for a
/// limit is none of them.
/// </summary>
internal sealed class CallsInFlight : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly int _port;
    private long _count;

    public CallsInFlight(Uri server)
    {
        _port = server.Port;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.active_requests" })
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(Measured);
        _listener.Start();
    }

    public bool Any => Interlocked.Read(ref _count) > 0;

    public void Dispose() => _listener.Dispose();

    private void Measured(Instrument instrument, long change, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        foreach (var (name, value) in tags)
        {
            if (name == "server.port" && value is int port && port == _port)
                Interlocked.Add(ref _count, change);
        }
    }
}
