using MentorBot.Discord;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Chat;

/// <inheritdoc/>
internal sealed class MemberRoles(IDiscordConnection discord) : IMemberRoles
{
    private const string Denied = "I may not give that role. Somebody who manages this server can allow me \"Manage Roles\" in Server "
        + "Settings, page Roles, and drag my role above it.";

    public async Task<bool> ToggleAsync(ServerId server, PersonId person, ulong role, CancellationToken cancel)
    {
        var (guild, user, wanted) = (new Snowflake(server.Value), new Snowflake(person.Value), new Snowflake(role));
        try
        {
            var has = (await discord.GetMemberAsync(guild, user, cancel)).Roles.Contains(wanted);
            await (has ? discord.RemoveRoleAsync(guild, user, wanted, cancel) : discord.AddRoleAsync(guild, user, wanted, cancel));
            return !has;
        }
        catch (DiscordApiException refused) when (refused.Code is DiscordErrorCode.MissingPermission or DiscordErrorCode.MissingAccess)
        {
            throw new PostRefusedException(Denied, refused);
        }
        catch (DiscordApiException gone) when (gone.Status == System.Net.HttpStatusCode.NotFound)
        {
            throw new PostRefusedException("That role is gone.", gone);
        }
    }
}
