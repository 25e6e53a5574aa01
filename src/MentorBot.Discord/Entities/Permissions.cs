using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Discord.Entities;

/// <summary>A set of permissions. Bits that have no name here survive.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions</remarks>
[Flags, JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    None = 0,
    KickMembers = 1UL << 1,
    BanMembers = 1UL << 2,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    SendTtsMessages = 1UL << 12,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseExternalEmojis = 1UL << 18,
    Connect = 1UL << 20,
    ChangeNickname = 1UL << 26,
    ManageNicknames = 1UL << 27,
    ManageRoles = 1UL << 28,
    ManageWebhooks = 1UL << 29,
    UseApplicationCommands = 1UL << 31,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    CreatePrivateThreads = 1UL << 36,
    UseExternalStickers = 1UL << 37,
    SendMessagesInThreads = 1UL << 38,
    ModerateMembers = 1UL << 40,
    SendPolls = 1UL << 49,
    UseExternalApps = 1UL << 50,
    PinMessages = 1UL << 51,
    BypassSlowmode = 1UL << 52,
}

/// <summary>A permission set is a decimal string of any length; what does not fit 64 bits is dropped.</summary>
public sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override bool HandleNull => true;

    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetUInt64(out var bits) => (Permissions)bits,
            JsonTokenType.String => FromText(reader.GetString()),
            JsonTokenType.Null => Permissions.None,
            _ => throw new JsonException("A permission set is expected."),
        };

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));

    private static Permissions FromText(string? text)
    {
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            return (Permissions)bits;
        // Sixty digits hold 199 bits: far more than there are, and too few to make parsing expensive.
        if (text is { Length: <= 60 } && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var many))
            return (Permissions)(ulong)(many & ulong.MaxValue);
        throw new JsonException("A permission set is expected.");
    }
}
