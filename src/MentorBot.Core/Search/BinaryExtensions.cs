using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// Arrays and lists for <see cref="BinaryWriter"/> and <see cref="BinaryReader"/>; for files that only the same build reads.
/// </summary>
internal static class BinaryExtensions
{
    public static void WriteArray<T>(this BinaryWriter writer, T[] array)
        where T : unmanaged
    {
        writer.Write(array.Length);
        writer.Write(MemoryMarshal.AsBytes(array.AsSpan()));
    }

    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var array = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    public static void WriteStrings(this BinaryWriter writer, IReadOnlyList<string> strings) =>
        writer.WriteList(strings, static (w, text) => w.Write(text));

    public static string[] ReadStrings(this BinaryReader reader) => reader.ReadList(static r => r.ReadString());

    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    public static T[] ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }

    public static void WriteOptional(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    public static string? ReadOptional(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
