using System.Buffers.Binary;

namespace MentorBot.Sandbox.Rest;

/// <summary>Width and height of a PNG or GIF, read from its first bytes.</summary>
internal static class PictureSize
{
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 24 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        if (bytes.Length >= 10 && bytes.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        return null;
    }
}
