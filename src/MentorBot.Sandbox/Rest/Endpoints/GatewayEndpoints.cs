using System.Text.Json.Nodes;
using MentorBot.Sandbox.Gateway;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Where the gateway is, and how often one may identify there.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#get-gateway</remarks>
internal static class GatewayEndpoints
{
    public static void Map(RestRoutes routes, GatewayHub hub)
    {
        routes.Map("GET", "/gateway", _ => RestAnswer.Ok(new JsonObject { ["url"] = hub.Url }), authorized: false);
        routes.Map("GET", "/gateway/bot", call => RestAnswer.Ok(ForBot(hub, call)));
    }

    private static JsonObject ForBot(GatewayHub hub, RestCall call)
    {
        var limit = hub.Budget.Of(call.Caller);
        return new JsonObject
        {
            ["url"] = hub.Url,
            ["session_start_limit"] = new JsonObject
            {
                ["max_concurrency"] = limit.MaxConcurrency,
                ["remaining"] = limit.Remaining,
                ["reset_after"] = (long)limit.ResetAfter.TotalMilliseconds,
                ["total"] = limit.Total,
            },
            ["shards"] = hub.Options.RecommendedShards,
        };
    }
}
