using MentorBot.Sandbox.Gateway;
using MentorBot.Sandbox.Rest.Endpoints;

namespace MentorBot.Sandbox.Rest;

/// <summary>The list of everything that is served: one line for each group.</summary>
internal static class AllEndpoints
{
    public static void Map(RestRoutes routes, GatewayHub hub)
    {
        CommandEndpoints.Map(routes);
        GatewayEndpoints.Map(routes, hub);
        InteractionEndpoints.Map(routes);
        TokenWebhookEndpoints.Map(routes);
    }
}
