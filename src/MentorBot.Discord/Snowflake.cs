using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord;

/// <summary>
/// A Discord id: 64 bits whose upper 42 are milliseconds since the first second of 2015, so that ids sort by time.
/// </summary>
/// <remarks>https://discord.com/developers/docs/reference#snowflakes</remarks>
[JsonConverter(typeof(SnowflakeConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long Epoch = 1_420_070_400_000;

    /// <summary>When the thing with this id was made, by Discord's clock.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + Epoch);

    /// <summary>The smallest id of that instant: what to page from by time.</summary>
    public static Snowflake At(DateTimeOffset instant) =>
        new((ulong)Math.Max(0, instant.ToUnixTimeMilliseconds() - Epoch) << 22);

    public static Snowflake Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is not a Discord id: digits are expected.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Snowflake id)
    {
        var done = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return done;
    }

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
