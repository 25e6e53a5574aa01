using System.Buffers;

namespace MentorBot.Discord.Gateway.Wire;

/// <summary>Where one gateway message grows until it is whole. Large ones are rare, so their memory is given back at once.</summary>
internal sealed class MessageBuffer(int limit) : IDisposable
{
    private const int Usual = 16 * 1024;

    /// <summary>From there on arrays are left to the collector: a pool would keep them for good.</summary>
    private const int Pooled = 1024 * 1024;

    private byte[] _array = ArrayPool<byte>.Shared.Rent(Usual);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _array.AsSpan(0, Length);

    /// <summary>How much memory is held, in bytes.</summary>
    public int Capacity => _array.Length;

    /// <summary>Free room, at least one byte. A message above the limit is refused before its memory is taken.</summary>
    public Span<byte> Room()
    {
        if (Length == _array.Length)
            Grow(Length + 1);
        return _array.AsSpan(Length);
    }

    public void Advance(int count)
    {
        Length += count;
        if (Length > limit)
            throw new GatewayDataException($"A message of the gateway is larger than {limit} bytes.");
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        if (data.Length > _array.Length - Length)
            Grow(Length + data.Length);
        data.CopyTo(_array.AsSpan(Length));
        Advance(data.Length);
    }

    public void Clear()
    {
        Length = 0;
        if (_array.Length <= Usual * 16)
            return;
        GiveBack();
        _array = ArrayPool<byte>.Shared.Rent(Usual);
    }

    public void Dispose()
    {
        GiveBack();
        _array = [];
        Length = 0;
    }

    private void Grow(int needed)
    {
        if (needed > limit)
            throw new GatewayDataException($"A message of the gateway is larger than {limit} bytes.");
        var size = (int)Math.Min(Math.Max(needed, _array.Length * 2L), Math.Max(limit, needed));
        var larger = size <= Pooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        Written.CopyTo(larger);
        GiveBack();
        _array = larger;
    }

    private void GiveBack()
    {
        if (_array.Length is > 0 and <= Pooled)
            ArrayPool<byte>.Shared.Return(_array);
    }
}
