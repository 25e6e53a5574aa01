using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Embeds as Discord shows them: pictures get an address, also those that were uploaded with the message.</summary>
internal static class EmbedJson
{
    public static JsonArray Of(DiscordWorld world, Message message)
    {
        var embeds = new JsonArray();
        if (message.Flags.HasFlag(MessageFlags.SuppressEmbeds)) return embeds;
        foreach (var embed in message.Embeds) embeds.Add((JsonNode)Of(world, message, embed!.AsObject()));
        return embeds;
    }

    private static JsonObject Of(DiscordWorld world, Message message, JsonObject embed)
    {
        var json = embed.DeepClone().AsObject();
        json["type"] = "rich";
        Show(json["image"], "url", "proxy_url", pixels: true);
        Show(json["thumbnail"], "url", "proxy_url", pixels: true);
        Show(json["footer"], "icon_url", "proxy_icon_url", pixels: false);
        Show(json["author"], "icon_url", "proxy_icon_url", pixels: false);
        return json;

        void Show(JsonNode? part, string key, string proxyKey, bool pixels)
        {
            if (part?[key]?.GetValue<string>() is not { } sent) return;
            var (url, file) = AttachmentJson.Resolve(world, message, sent);
            (part[key], part[proxyKey]) = (url, url);
            if (!pixels) return;
            (part["width"], part["height"]) = (file?.Size?.Width ?? 0, file?.Size?.Height ?? 0);
            part["flags"] = 0;
        }
    }
}
