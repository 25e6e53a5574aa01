using System.Globalization;
using System.Text.Json;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Events;

/// <summary>Reads single fields out of a body in one pass, skipping all others; nothing is allocated but what is returned.</summary>
internal static class BodyReader
{
    /// <summary>The header of a message. <paramref name="myRoles"/> is asked only when roles are mentioned.</summary>
    public static MessageHeader Message(ReadOnlySpan<byte> body, ulong me, Func<ulong, ulong[]> myRoles, bool isEdit)
    {
        var reader = Start(body);
        ulong id = 0, channel = 0, guild = 0, author = 0, webhook = 0;
        var (type, authorIsBot, mentionsMe, repliesToMe) = (0, false, false, false);
        var mentionedRoles = default(Utf8JsonReader);
        var rolesAreMentioned = false;
        while (NextProperty(ref reader))
        {
            switch (reader.ValueSpan.Length)
            {
                case 2 when reader.ValueTextEquals("id"u8):
                    id = Id(ref reader);
                    break;
                case 4 when reader.ValueTextEquals("type"u8):
                    type = Number(ref reader);
                    break;
                case 6 when reader.ValueTextEquals("author"u8):
                    (author, authorIsBot) = User(ref reader);
                    break;
                case 8 when reader.ValueTextEquals("guild_id"u8):
                    guild = Id(ref reader);
                    break;
                case 8 when reader.ValueTextEquals("mentions"u8):
                    mentionsMe = AnyUserIs(ref reader, me);
                    break;
                case 10 when reader.ValueTextEquals("channel_id"u8):
                    channel = Id(ref reader);
                    break;
                case 10 when reader.ValueTextEquals("webhook_id"u8):
                    webhook = Id(ref reader);
                    break;
                case 13 when reader.ValueTextEquals("mention_roles"u8):
                    mentionedRoles = reader;
                    rolesAreMentioned = HasEntries(ref reader);
                    break;
                case 18 when reader.ValueTextEquals("referenced_message"u8):
                    repliesToMe = AuthorOf(ref reader) == me;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        var mentionsMyRole = rolesAreMentioned && guild != 0 && AnyIs(ref mentionedRoles, myRoles(guild));
        return new MessageHeader(
            new Snowflake(id), new Snowflake(channel), guild == 0 ? null : new Snowflake(guild), new Snowflake(author),
            authorIsBot, webhook != 0, (MessageType)type, mentionsMe, mentionsMyRole, repliesToMe, isEdit);
    }

    /// <summary>What is read of every server, wanted or not.</summary>
    public static GuildHeader Guild(ReadOnlySpan<byte> body, ulong me)
    {
        var reader = Start(body);
        var header = new GuildHeader(0, "", null, null, []);
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
                header = header with { Id = Id(ref reader) };
            else if (reader.ValueTextEquals("name"u8))
                header = header with { Name = Text(ref reader) };
            else if (reader.ValueTextEquals("member_count"u8))
                header = header with { MemberCount = Number(ref reader) };
            else if (reader.ValueTextEquals("unavailable"u8))
                header = header with { Unavailable = Flag(ref reader) };
            else if (reader.ValueTextEquals("members"u8))
                header = header with { MyRoles = RolesOf(ref reader, me) };
            else
                reader.Skip();
        }
        return header;
    }

    /// <summary>The id under that key at the top of the body; 0 when there is none.</summary>
    public static ulong Find(ReadOnlySpan<byte> body, ReadOnlySpan<byte> key)
    {
        var reader = Start(body);
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals(key))
                return Id(ref reader);
            reader.Skip();
        }
        return 0;
    }

    /// <summary>The user and the roles of a member (with its `user` inside).</summary>
    public static (ulong User, ulong[] Roles) Member(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        Expect(reader.Read());
        return Member(ref reader);
    }

    private static Utf8JsonReader Start(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.StartObject);
        return reader;
    }

    /// <summary>False at the end of the object.</summary>
    private static bool NextProperty(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    private static bool NextEntry(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Steps into the array or object that follows; false, and past the value, when something else does.</summary>
    private static bool Enter(ref Utf8JsonReader reader, JsonTokenType start)
    {
        Expect(reader.Read());
        if (reader.TokenType == start)
            return true;
        reader.Skip();
        return false;
    }

    private static ulong Id(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        return CurrentId(ref reader);
    }

    private static ulong CurrentId(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return 0;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number))
            return number;
        Expect(reader.TokenType == JsonTokenType.String);
        var read = reader.ValueIsEscaped
            ? ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            : ulong.TryParse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out id);
        Expect(read);
        return id;
    }

    private static int Number(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;
        reader.Skip();
        return 0;
    }

    private static bool Flag(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        var set = reader.TokenType == JsonTokenType.True;
        reader.Skip();
        return set;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString() ?? "";
        reader.Skip();
        return "";
    }

    private static (ulong Id, bool Bot) User(ref Utf8JsonReader reader) =>
        Enter(ref reader, JsonTokenType.StartObject) ? CurrentUser(ref reader) : default;

    private static (ulong Id, bool Bot) CurrentUser(ref Utf8JsonReader reader)
    {
        var (id, bot) = (0UL, false);
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
                id = Id(ref reader);
            else if (reader.ValueTextEquals("bot"u8))
                bot = Flag(ref reader);
            else
                reader.Skip();
        }
        return (id, bot);
    }

    private static bool AnyUserIs(ref Utf8JsonReader reader, ulong user)
    {
        var found = false;
        if (!Enter(ref reader, JsonTokenType.StartArray))
            return found;
        while (NextEntry(ref reader))
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                found |= CurrentUser(ref reader).Id == user;
            else
                reader.Skip();
        }
        return found;
    }

    private static bool HasEntries(ref Utf8JsonReader reader)
    {
        var entries = 0;
        if (Enter(ref reader, JsonTokenType.StartArray))
            for (; NextEntry(ref reader); entries++)
                reader.Skip();
        return entries > 0;
    }

    private static bool AnyIs(ref Utf8JsonReader reader, ulong[] wanted) =>
        Ids(ref reader).AsSpan().ContainsAny(wanted);

    private static ulong[] Ids(ref Utf8JsonReader reader)
    {
        var ids = new List<ulong>();
        if (Enter(ref reader, JsonTokenType.StartArray))
            while (NextEntry(ref reader))
                ids.Add(CurrentId(ref reader));
        return [.. ids];
    }

    private static ulong AuthorOf(ref Utf8JsonReader reader)
    {
        var author = 0UL;
        if (!Enter(ref reader, JsonTokenType.StartObject))
            return author;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("author"u8))
                author = User(ref reader).Id;
            else
                reader.Skip();
        }
        return author;
    }

    private static ulong[] RolesOf(ref Utf8JsonReader reader, ulong user)
    {
        ulong[] found = [];
        if (!Enter(ref reader, JsonTokenType.StartArray))
            return found;
        while (NextEntry(ref reader))
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                reader.Skip();
            else if (Member(ref reader) is var member && member.User == user)
                found = member.Roles;
        }
        return found;
    }

    private static (ulong User, ulong[] Roles) Member(ref Utf8JsonReader reader)
    {
        var (user, roles) = (0UL, Array.Empty<ulong>());
        Expect(reader.TokenType == JsonTokenType.StartObject);
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("user"u8))
                user = User(ref reader).Id;
            else if (reader.ValueTextEquals("roles"u8))
                roles = Ids(ref reader);
            else
                reader.Skip();
        }
        return (user, roles);
    }

    private static void Expect(bool asExpected)
    {
        if (!asExpected)
            throw new JsonException("The body is not what its event's name promises.");
    }
}

/// <summary>What is read of every server.</summary>
/// <param name="MyRoles">The bot's own; [] when the body does not say.</param>
internal readonly record struct GuildHeader(ulong Id, string Name, int? MemberCount, bool? Unavailable, ulong[] MyRoles);
