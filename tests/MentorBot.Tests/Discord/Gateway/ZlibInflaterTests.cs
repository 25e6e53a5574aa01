using System.IO.Compression;
using System.Text;
using MentorBot.Discord.Gateway.Wire;

namespace MentorBot.Tests.Discord.Gateway;

public sealed class ZlibInflaterTests : IDisposable
{
    private const int Limit = 1024 * 1024;

    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _packer;
    private readonly ZlibInflater _inflater = new();
    private readonly MessageBuffer _buffer = new(Limit);

    public ZlibInflaterTests() => _packer = new ZLibStream(_packed, CompressionLevel.Fastest, leaveOpen: true);

    [Fact]
    public void Messages_of_one_stream_come_out_one_by_one()
    {
        foreach (var text in new[] { """{"op":10}""", """{"op":11}""", "", """{"op":0,"d":"é😀"}""" })
            Assert.Equal(text, Unpack(Pack(text)));
    }

    [Fact]
    public void A_large_message_comes_out_whole_and_its_memory_is_given_back()
    {
        var text = new string('x', 700_000) + Guid.Empty;

        Assert.Equal(text, Unpack(Pack(text)));
        Assert.True(_buffer.Capacity < 100_000, "The large buffer is kept.");
        Assert.Equal("next", Unpack(Pack("next")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(4096)]
    public void A_message_may_come_in_pieces_of_any_size(int size)
    {
        var text = string.Concat(Enumerable.Range(0, 5000));
        var packed = Pack(text);

        for (var start = 0; start < packed.Length; start += size)
        {
            Assert.False(_inflater.AtMessageEnd && start > 0, "The end was seen too early.");
            _inflater.Inflate(new ArraySegment<byte>(packed, start, Math.Min(size, packed.Length - start)), _buffer);
        }

        Assert.True(_inflater.AtMessageEnd);
        Assert.Equal(text, Encoding.UTF8.GetString(_buffer.Written));
    }

    [Fact]
    public void A_small_message_that_unpacks_without_end_is_refused()
    {
        var bomb = Pack(new string('x', 50 * Limit));

        Assert.True(bomb.Length < Limit);
        Assert.Throws<GatewayDataException>(() => _inflater.Inflate(bomb, _buffer));
    }

    [Fact]
    public void Bytes_that_are_not_zlibs_are_refused() =>
        Assert.Throws<GatewayDataException>(() => _inflater.Inflate("""{"op":10}"""u8.ToArray(), _buffer));

    [Fact]
    public void Bytes_after_the_end_of_the_stream_are_refused()
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write("over"u8);
        _inflater.Inflate(stream.ToArray(), _buffer);

        Assert.Throws<GatewayDataException>(() => _inflater.Inflate(new byte[] { 1, 2, 3, 4 }, _buffer));
    }

    public void Dispose()
    {
        _packer.Dispose();
        _inflater.Dispose();
        _buffer.Dispose();
    }

    private byte[] Pack(string text)
    {
        _packed.SetLength(0);
        _packer.Write(Encoding.UTF8.GetBytes(text));
        _packer.Flush();
        return _packed.ToArray();
    }

    private string Unpack(byte[] packed)
    {
        _buffer.Clear();
        _inflater.Inflate(packed, _buffer);
        Assert.True(packed.Length == 0 || _inflater.AtMessageEnd);
        var text = Encoding.UTF8.GetString(_buffer.Written);
        _buffer.Clear();
        return text;
    }
}
