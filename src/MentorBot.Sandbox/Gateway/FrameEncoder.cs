using System.Buffers;
using System.IO.Compression;
using System.Net.WebSockets;

namespace MentorBot.Sandbox.Gateway;

/// <summary>Turns frames into WebSocket messages: text, or with <c>zlib-stream</c> one compressed stream for a socket's life.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#transport-compression</remarks>
internal sealed class FrameEncoder : IDisposable
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _zlib;

    public FrameEncoder(bool compress)
    {
        if (compress)
            _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    public WebSocketMessageType MessageType => _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;

    /// <summary>The bytes of one frame, good until the next call; empty when there is nothing to send.</summary>
    public ReadOnlyMemory<byte> Encode(GatewayFrame frame)
    {
        _text.ResetWrittenCount();
        if (!frame.Write(_text))
            return default;
        if (_zlib is null)
            return _text.WrittenMemory;
        _compressed.SetLength(0);
        _zlib.Write(_text.WrittenSpan);
        // A flush ends the message with 00 00 FF FF, by which the client knows that it is whole.
        _zlib.Flush();
        return _compressed.GetBuffer().AsMemory(0, (int)_compressed.Length);
    }

    public void Dispose() => _zlib?.Dispose();
}
