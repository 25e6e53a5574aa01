using MentorBot.Discord.Commands;
using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>The commands that are registered in a scope, with all translations.</summary>
    public Task<RegisteredCommand[]> GetCommandsAsync(Snowflake application, CommandScope scope, CancellationToken cancel = default) =>
        ReadAsync(
            new RestCall(CommandsRoute(HttpMethod.Get, application, scope, "?with_localizations=true")),
            RestJson.Default.RegisteredCommandArray, cancel);

    /// <summary>
    /// Replaces all commands of a scope. Use <see cref="CommandRegistration"/>, which does so only when something differs: new commands
    /// are counted, 200 a day.
    /// </summary>
    public Task<RegisteredCommand[]> SetCommandsAsync(
        Snowflake application, CommandScope scope, IReadOnlyList<CommandDefinition> commands, CancellationToken cancel = default)
    {
        CommandLimits.Check(commands);
        var call = Call(CommandsRoute(HttpMethod.Put, application, scope, ""), commands, RestJson.Default.IReadOnlyListCommandDefinition);
        return ReadAsync(call, RestJson.Default.RegisteredCommandArray, cancel);
    }

    private static Route CommandsRoute(HttpMethod method, Snowflake application, CommandScope scope, string query) =>
        scope.GuildId is { } guild
            ? new Route(
                method, "/applications/{application_id}/guilds/{guild_id}/commands",
                $"/applications/{application}/guilds/{guild}/commands{query}", In(guild))
            : new Route(method, "/applications/{application_id}/commands", $"/applications/{application}/commands{query}");
}
