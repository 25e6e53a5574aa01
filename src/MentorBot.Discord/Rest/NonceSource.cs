using System.Globalization;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Rest;

/// <summary>
/// Marks for messages that got none from the bot: the moment of the start, something random and a number, so that two processes and two
/// starts of one have different ones, whatever the seed is. 22 characters at most.
/// </summary>
internal sealed class NonceSource(TimeProvider clock, Random random)
{
    private readonly string _start = string.Create(
        CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeMilliseconds() & 0xFFFF_FFFF_FF:x}{random.Next(0x10000):x4}");
    private long _last;

    public Nonce Next() => new(string.Create(CultureInfo.InvariantCulture, $"{_start}{Interlocked.Increment(ref _last) & 0xFFFF_FFFF:x}"));
}
