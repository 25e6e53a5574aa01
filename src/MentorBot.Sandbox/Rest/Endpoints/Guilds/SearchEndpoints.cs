using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>
/// A simple search through a guild's messages. https://docs.discord.com/developers/resources/message#search-guild-messages
/// </summary>
internal static class SearchEndpoints
{
    public static void Map(RestRoutes routes) => routes.Map("GET", "/guilds/{guild_id}/messages/search", Search);

    private static RestAnswer Search(RestCall call)
    {
        var (guild, member) = GuildEndpoints.In(call);
        if (!call.Caller.HasMessageContent) throw Access.Missing;
        var form = QueryForm.Of(call, "content", "limit", "offset", "min_id", "max_id", "sort_order");
        var content = form.Text("content", 1024);
        var (limit, offset) = (form.Integer("limit", 1, 25) ?? 25, form.Integer("offset", 0, 9975) ?? 0);
        var (from, to) = (form.Id("min_id") ?? 0, form.Id("max_id") ?? ulong.MaxValue);
        form.ThrowIfAny();
        var (channels, authors) = (Ids(call, "channel_id"), Ids(call, "author_id"));
        var ascending = call.Query("sort_order") == "asc";
        var readable = guild.Channels.Concat(guild.Threads).Where(channel => (channels.Count == 0 || channels.Contains(channel.Id))
            && PermissionRules.In(call.World, guild, member, channel).HasFlag(Permissions.ViewChannel | Permissions.ReadMessageHistory));
        var found = readable.SelectMany(channel => channel.Messages).Where(message => message.EphemeralFor is null
            && message.Id > from && message.Id < to
            && (authors.Count == 0 || authors.Contains(message.Author.Id)) && Fits(message, content));
        var sorted = (ascending ? found.OrderBy(message => message.Id) : found.OrderByDescending(message => message.Id)).ToList();
        var page = sorted.Skip((int)offset).Take((int)limit);
        return RestAnswer.Ok(Answer(call, sorted.Count, page));
    }

    private static JsonObject Answer(RestCall call, int total, IEnumerable<Message> page) => new()
    {
        ["analytics_id"] = "0",
        ["doing_deep_historical_index"] = false,
        ["documents_indexed"] = total,
        ["total_results"] = total,
        ["messages"] = new JsonArray([.. page.Select(message => (JsonNode)new JsonArray(Hit(call, message)))]),
        ["threads"] = new JsonArray(),
        ["members"] = new JsonArray(),
    };

    private static JsonObject Hit(RestCall call, Message message)
    {
        var json = MessageJson.Of(call.World, message, call.Caller);
        json["hit"] = true;
        return json;
    }

    /// <summary>Every word of the query occurs in the text.</summary>
    private static bool Fits(Message message, string? content) =>
        content is null || content.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => message.Content.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static HashSet<ulong> Ids(RestCall call, string key) =>
        [.. call.QueryAll(key).Select(text => ulong.TryParse(text, out var id) ? id
            : throw Form.Only(key, FormError.Number, $"Value \"{text}\" is not snowflake."))];
}
