using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Gathers the objects behind the ids in an interaction's data: its <c>resolved</c>.</summary>
internal sealed class Resolved(DiscordWorld world, Application application, User invoker, Guild? guild, Channel place)
{
    private readonly JsonObject _json = [];

    /// <summary>The object as far as it is filled; null when nothing was referred to.</summary>
    public JsonObject? Json => _json.Count == 0 ? null : _json;

    public void Add(User user)
    {
        Section("users")[Wire.Id(user.Id)] = UserJson.Of(user);
        if (guild?.Members.GetValueOrDefault(user.Id) is not { } member)
            return;
        var json = UserJson.MemberAlone(member);
        json.Remove("deaf");
        json.Remove("mute");
        json["permissions"] = Wire.Bits(PermissionRules.In(world, guild, member, place));
        Section("members")[Wire.Id(user.Id)] = json;
    }

    public void Add(Role role) => Section("roles")[Wire.Id(role.Id)] = GuildJson.OfRole(role);

    public void Add(Channel channel)
    {
        var json = ChannelJson.Of(channel, application.Bot);
        json["permissions"] = Wire.Bits(PermissionRules.In(world, invoker, channel));
        json["app_permissions"] = Wire.Bits(PermissionRules.In(world, application.Bot, channel));
        Section("channels")[Wire.Id(channel.Id)] = json;
    }

    /// <summary>A message in full: being pointed at by a person is as good as being mentioned.</summary>
    public void Add(Message message) => Section("messages")[Wire.Id(message.Id)] = MessageJson.Of(world, message, Viewer.Everything);

    public void Add(Attachment file) => Section("attachments")[Wire.Id(file.Id)] = AttachmentJson.Of(world, place.Id, file);

    private JsonObject Section(string name)
    {
        if (_json[name] is JsonObject section)
            return section;
        section = [];
        _json[name] = section;
        return section;
    }
}
