using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Users and members as Discord shows them. https://docs.discord.com/developers/resources/user</summary>
public static class UserJson
{
    public static JsonObject Of(User user) => new()
    {
        ["id"] = Wire.Id(user.Id),
        ["username"] = user.Username,
        ["discriminator"] = "0",
        ["global_name"] = user.GlobalName,
        ["avatar"] = null,
        ["bot"] = user.Bot,
        ["system"] = false,
        ["banner"] = null,
        ["accent_color"] = null,
        ["avatar_decoration_data"] = null,
        ["collectibles"] = null,
        ["primary_guild"] = null,
        ["flags"] = 0,
        ["public_flags"] = 0,
    };

    /// <summary>The caller itself: READY's <c>user</c> and <c>GET /users/@me</c>.</summary>
    public static JsonObject Own(User user)
    {
        var json = Of(user);
        json["verified"] = true;
        json["mfa_enabled"] = false;
        json["email"] = null;
        json["locale"] = user.Locale;
        json["premium_type"] = 0;
        return json;
    }

    /// <summary>A member with its user.</summary>
    public static JsonObject OfMember(Member member)
    {
        var json = MemberAlone(member);
        json["user"] = Of(member.User);
        return json;
    }

    /// <summary>A member without <c>user</c>, as it comes beside a message's author.</summary>
    public static JsonObject MemberAlone(Member member) => new()
    {
        ["nick"] = member.Nick,
        ["avatar"] = null,
        ["banner"] = null,
        ["avatar_decoration_data"] = null,
        ["collectibles"] = null,
        ["roles"] = Wire.IdList(member.Roles),
        ["joined_at"] = Wire.Time(member.JoinedAt),
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["pending"] = member.Pending,
        ["communication_disabled_until"] = Wire.Time(member.TimeoutUntil),
        ["flags"] = 0,
    };
}
