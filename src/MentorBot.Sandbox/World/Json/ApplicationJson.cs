using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>An application as its own bot sees it. https://docs.discord.com/developers/resources/application</summary>
public static class ApplicationJson
{
    public static JsonObject Of(DiscordWorld world, Application application) => new()
    {
        ["id"] = Wire.Id(application.Id),
        ["name"] = application.Name,
        ["icon"] = null,
        ["description"] = application.Description,
        ["type"] = null,
        ["bot"] = UserJson.Of(application.Bot),
        ["summary"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = (int)application.Flags,
        ["flags_new"] = ((int)application.Flags).ToString(CultureInfo.InvariantCulture),
        ["redirect_uris"] = new JsonArray(),
        ["rpc_origins"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["event_webhooks_url"] = null,
        ["event_webhooks_status"] = 1,
        ["event_webhooks_types"] = new JsonArray(),
        ["owner"] = UserJson.Of(world.Developer),
        ["team"] = null,
        ["tags"] = new JsonArray(),
        ["approximate_guild_count"] = world.GuildsOf(application.Bot).Count(),
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["integration_types_config"] = Installs(application),
    };

    /// <summary>What READY says about the application.</summary>
    public static JsonObject Brief(Application application) => new()
    {
        ["id"] = Wire.Id(application.Id),
        ["flags"] = (int)application.Flags,
        ["flags_new"] = ((int)application.Flags).ToString(CultureInfo.InvariantCulture),
    };

    private static JsonObject Installs(Application application)
    {
        var installs = new JsonObject { ["0"] = new JsonObject() };
        if (application.UserInstall) installs["1"] = new JsonObject();
        return installs;
    }
}
