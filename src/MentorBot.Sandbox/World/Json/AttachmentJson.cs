using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Uploaded files and the addresses under which they lie.</summary>
public static class AttachmentJson
{
    private const string Scheme = "attachment://";

    public static JsonObject Of(DiscordWorld world, ulong channel, Attachment file)
    {
        var url = Url(world, channel, file);
        var json = new JsonObject
        {
            ["id"] = Wire.Id(file.Id),
            ["filename"] = file.Filename,
            ["size"] = file.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = file.ContentType,
            ["ephemeral"] = file.Ephemeral,
            ["flags"] = file.Spoiler ? 1 << 5 : 0,
        };
        if (file.ContentType is null) json.Remove("content_type");
        if (file.Title is { } title) json["title"] = title;
        if (file.Description is { } description) json["description"] = description;
        if (file.Size is { } size) (json["width"], json["height"]) = (size.Width, size.Height);
        return json;
    }

    /// <summary>An address that looks signed and is good for a day, as Discord's are: clients must not keep it or take it apart.</summary>
    public static string Url(DiscordWorld world, ulong channel, Attachment file)
    {
        var day = world.Ids.Now.ToUnixTimeSeconds() / 86_400 * 86_400;
        var id = Wire.Id(file.Id);
        var mark = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($"{id} {day}")));
        return string.Create(CultureInfo.InvariantCulture,
            $"{world.Address}/attachments/{channel}/{id}/{Uri.EscapeDataString(file.Filename)}?ex={day + 86_400:x}&is={day:x}&hm={mark}&");
    }

    /// <summary>The file that <c>attachment://name</c> means; null for any other address.</summary>
    public static Attachment? Referenced(Message message, string? url) =>
        url is not null && url.StartsWith(Scheme, StringComparison.Ordinal)
            ? message.Attachments.FirstOrDefault(file => file.Filename == url[Scheme.Length..]) : null;

    /// <summary>A picture or file in an embed or component, with what the server knows about it.</summary>
    internal static (string Url, Attachment? File) Resolve(DiscordWorld world, Message message, string url) =>
        Referenced(message, url) is { } file ? (Url(world, message.ChannelId, file), file) : (url, null);
}
