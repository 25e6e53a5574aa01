using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MentorBot.Sandbox.World;

namespace MentorBot.Benchmarks.Load;

/// <summary>
/// A MESSAGE_CREATE that the sandbox has rendered once, of which only ids, the author's name and the time are written anew: so the server
/// is never what the bots wait for.
/// </summary>
internal sealed class PreparedMessage
{
    private const int AuthorsInGuild = 10;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff";

    private readonly LoadWorld _world;
    private readonly byte[] _text;
    private readonly int[] _id;
    private readonly int[] _channel;
    private readonly int[] _guild;
    private readonly int[] _author;
    private readonly int[] _time;
    private readonly int[] _name;
    private readonly Dictionary<ulong, int> _numbers;

    public PreparedMessage(LoadWorld world, bool mention)
    {
        _world = world;
        var channel = world.Channels[0];
        var bot = world.Bot;
        var message = new Message(world.World.Ids.Next(), channel, world.Owner)
        {
            Content = mention ? $"<@{bot.Id}> how do I learn to program?" : "Has anybody been to the lecture today?",
            Mentions = mention ? [bot.Bot] : [],
        };
        _text = Encoding.UTF8.GetBytes(MessageJson.Event(world.World, message, new Viewer(bot, false)).ToJsonString());
        _id = Places(message.Id.ToString(CultureInfo.InvariantCulture));
        _channel = Places(channel.Id.ToString(CultureInfo.InvariantCulture));
        _guild = Places(channel.GuildId!.Value.ToString(CultureInfo.InvariantCulture));
        _author = Places(world.Owner.Id.ToString(CultureInfo.InvariantCulture));
        _time = Places(message.Timestamp.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        _name = [.. Places("person-00000"), .. Places("Person 00000")];
        _numbers = world.World.Guilds.Keys.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number);
    }

    /// <summary>A message to that channel by one of the ten who write in its server; the bytes hold until the next call.</summary>
    public ReadOnlyMemory<byte> In(Channel channel, int author)
    {
        var id = _world.World.Ids.Next();
        var guild = channel.GuildId!.Value;
        var person = _numbers[guild] * AuthorsInGuild + author % AuthorsInGuild;
        Fill(_id, id);
        Fill(_channel, channel.Id);
        Fill(_guild, guild);
        // Persons are as old as the one who was rendered, a millisecond apart.
        Fill(_author, _world.Owner.Id - ((ulong)person << 22));
        Span<byte> time = stackalloc byte[TimeFormat.Length];
        Ids.TimeOf(id).UtcDateTime.TryFormat(time, out var length, TimeFormat, CultureInfo.InvariantCulture);
        foreach (var place in _time)
            time[..length].CopyTo(_text.AsSpan(place));
        foreach (var place in _name)
            Utf8Formatter.TryFormat(person, _text.AsSpan(place + "person-".Length), out _, new('D', 5));
        return _text;
    }

    private void Fill(int[] places, ulong id)
    {
        foreach (var place in places)
            Utf8Formatter.TryFormat(id, _text.AsSpan(place), out _);
    }

    private int[] Places(string value)
    {
        var wanted = Encoding.UTF8.GetBytes(value);
        return [.. Enumerable.Range(0, _text.Length - wanted.Length).Where(at => _text.AsSpan(at).StartsWith(wanted))];
    }
}
