using System.IO.Compression;

namespace MentorBot.Discord.Gateway.Wire;

/// <summary>
/// Unpacks `zlib-stream`: one zlib context for the life of a socket, in which each message ends with an empty stored block.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#transport-compression</remarks>
internal sealed class ZlibInflater : IDisposable
{
    /// <summary>The end of an empty stored block, as the four last bytes make a big-endian number.</summary>
    private const uint MessageEnd = 0x0000_FFFF;

    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;
    private uint _lastFour;

    public ZlibInflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>Whether the bytes seen so far end a message.</summary>
    public bool AtMessageEnd => _lastFour == MessageEnd;

    /// <summary>Unpacks all of a piece; a message may come in any number of pieces.</summary>
    /// <exception cref="GatewayDataException">The bytes are not zlib's, or unpack to more than the buffer takes.</exception>
    public void Inflate(ArraySegment<byte> piece, MessageBuffer into)
    {
        foreach (var last in piece[Math.Max(0, piece.Count - 4)..])
            _lastFour = _lastFour << 8 | last;
        _feed.Hold(piece);
        try
        {
            for (var count = _zlib.Read(into.Room()); count > 0; count = _zlib.Read(into.Room()))
                into.Advance(count);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw new GatewayDataException("The gateway sent bytes that zlib cannot unpack.", problem);
        }
        if (_feed.Left > 0)
            throw new GatewayDataException("The gateway ended its zlib stream and went on sending.");
    }

    public void Dispose() => _zlib.Dispose();

    /// <summary>Gives zlib the piece at hand; at its end it says "nothing for now", which leaves the context as it is.</summary>
    private sealed class Feed : Stream
    {
        private ArraySegment<byte> _piece = ArraySegment<byte>.Empty;

        public int Left => _piece.Count;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Hold(ArraySegment<byte> piece) => _piece = piece;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _piece.Count);
            _piece.AsSpan(0, count).CopyTo(buffer);
            _piece = _piece[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
