using MentorBot.Sandbox.Gateway;
using MentorBot.Sandbox.Rest.Endpoints;

namespace MentorBot.Sandbox.Rest;

/// <summary>The list of everything that is served: one line for each group.</summary>
internal static class AllEndpoints
{
    public static void Map(RestRoutes routes, GatewayHub hub)
    {
        GatewayEndpoints.Map(routes, hub);
        UserEndpoints.Map(routes);
        GuildEndpoints.Map(routes);
        MemberEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        ChannelEndpoints.Map(routes);
        ThreadEndpoints.Map(routes);
        ThreadMemberEndpoints.Map(routes);
        MessageEndpoints.Map(routes);
        ReactionEndpoints.Map(routes);
        PinEndpoints.Map(routes);
        CrosspostEndpoints.Map(routes);
        AttachmentEndpoints.Map(routes);
        CommandEndpoints.Map(routes);
        InteractionEndpoints.Map(routes);
        TokenWebhookEndpoints.Map(routes);
    }
}
