using System.Net.Sockets;

namespace MentorBot.Discord.Gateway.Wire;

/// <summary>
/// A socket read by blocking its reader. A shard has a thread of its own, and to be woken inside `recv` costs a fraction of what
/// being woken through the thread pool does; with many small messages that is most of a shard's work.
/// </summary>
/// <remarks>Never start an asynchronous operation on the socket: the runtime would make it non-blocking for good.</remarks>
internal sealed class BlockingStream(Socket socket) : Stream
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private volatile bool _isWaiting;

    /// <summary>Whether the reader may still find something without the other side sending anything more. For any thread.</summary>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public bool MayHaveUnread => !_isWaiting || socket.Available > 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What arrived together is fetched together: small messages share one call into the system.</summary>
    public override int Read(Span<byte> target)
    {
        if (_start == _end && target.Length >= _buffer.Length)
            return Receive(target);
        if (_start == _end)
        {
            _start = 0;
            _end = 0;
            _end = Receive(_buffer);
        }
        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return new ValueTask<int>(Read(buffer.Span));
        }
        catch (IOException problem)
        {
            return ValueTask.FromException<int>(problem);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> source)
    {
        try
        {
            while (!source.IsEmpty)
                source = source[socket.Send(source)..];
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            throw new IOException(problem.Message, problem);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
        catch (IOException problem)
        {
            return ValueTask.FromException(problem);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            socket.Dispose();
        base.Dispose(disposing);
    }

    private int Receive(Span<byte> target)
    {
        _isWaiting = true;
        try
        {
            return socket.Receive(target);
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            throw new IOException(problem.Message, problem);
        }
        finally
        {
            _isWaiting = false;
        }
    }
}
