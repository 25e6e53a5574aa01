using MentorBot.Routing;

namespace MentorBot.Servers;

/// <summary>Roles that people give themselves by a button.</summary>
public interface IMemberRoles
{
    /// <summary>Gives the role to a member, or takes it from one who has it.</summary>
    /// <returns>Whether he has it now.</returns>
    /// <exception cref="PostRefusedException">Discord said no.</exception>
    Task<bool> ToggleAsync(ServerId server, PersonId person, ulong role, CancellationToken cancel);
}
