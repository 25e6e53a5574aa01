using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Control;

/// <summary>A request to the control API that cannot be carried out; the message is the answer's <c>error</c>.</summary>
internal sealed class ControlError(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}

/// <summary>One request to the control API: its path, its query, its JSON, with ids turned into what they stand for.</summary>
internal sealed class ControlCall(SandboxServer server, HttpRequest request, JsonObject body)
{
    public SandboxServer Server => server;
    public DiscordWorld World => server.World;
    public JsonObject Body => body;
    public CancellationToken Stop => request.HttpContext.RequestAborted;

    /// <summary>The person in the path.</summary>
    public Person Person => server.As(UserOf(Route("user")));

    public string Route(string key) => (string)request.RouteValues[key]!;

    public string? Query(string key) => request.Query[key] is [.., { } last] ? last : null;

    public bool Has(string key) => body[key] is not null;

    public string Text(string key) => body[key]?.ToString() ?? throw new ControlError(400, $"\"{key}\" is missing.");

    public string Text(string key, string absent) => body[key]?.ToString() ?? absent;

    public string? TextOrNull(string key) => body[key]?.ToString();

    public bool Flag(string key, bool absent = false) => body[key] is { } flag ? flag.ToString() == "true" : absent;

    public int Number(string key, int? absent = null) => Parsed(key, absent);

    public double Seconds(string key, double? absent = null) => Parsed(key, absent);

    public IReadOnlyList<string> Texts(string key) => [.. (body[key] as JsonArray ?? []).Select(entry => entry!.ToString())];

    public Permissions Rights(string key, Permissions absent) => body[key] is { } bits
        ? ulong.TryParse(bits.ToString(), CultureInfo.InvariantCulture, out var value) ? (Permissions)value
            : Enum.TryParse<Permissions>(bits.ToString(), ignoreCase: true, out var names) ? names
            : throw new ControlError(400, $"\"{key}\" is neither a number nor names of permissions.")
        : absent;

    public Guild Guild => GuildOf(request.RouteValues["guild"] as string ?? Text("guild"));

    public Channel Channel => ChannelOf(request.RouteValues["channel"] as string ?? Text("channel"));

    public User User(string key) => UserOf(Text(key));

    public Application NeededApplication => Application ?? throw new ControlError(400, "\"application\" is missing.");

    public Application? Application => Has("application") ? ApplicationOf(Text("application")) : null;

    /// <summary>The message that the body names: <c>channel</c> and <c>message</c>.</summary>
    public Message Message => MessageOf("message") ?? throw new ControlError(400, "\"message\" is missing.");

    public Message? MessageOf(string key)
    {
        if (!Has(key))
            return null;
        lock (World.Gate)
            return Channel.Messages.Find(IdOf(Text(key)))
                ?? throw new ControlError(404, $"There is no message {Text(key)} in this channel.");
    }

    /// <summary>Files as <c>[{"name", "base64", "type"?}]</c>.</summary>
    public IReadOnlyList<PersonFile> Files => [.. (body["files"] as JsonArray ?? []).OfType<JsonObject>().Select(FileOf)];

    /// <summary>Names and values of an object: options of a command, fields of a form.</summary>
    public IReadOnlyList<(string Name, object Value)> Pairs(string key) =>
        [.. (body[key] as JsonObject ?? []).Where(pair => pair.Value is not null).Select(pair => (pair.Key, ValueOf(pair.Value!)))];

    public IReadOnlyList<object> Values(string key) => [.. (body[key] as JsonArray ?? []).Select(entry => ValueOf(entry!))];

    /// <summary>A user by id or by name.</summary>
    public User UserOf(string text)
    {
        lock (World.Gate)
            return World.Users.GetValueOrDefault(IdOf(text)) ?? World.Users.Values.FirstOrDefault(user => user.Username == text)
                ?? throw new ControlError(404, $"There is no user \"{text}\".");
    }

    public Role RoleOf(Guild guild, string id)
    {
        lock (World.Gate)
            return guild.Roles.GetValueOrDefault(IdOf(id)) ?? throw new ControlError(404, $"There is no role \"{id}\".");
    }

    private Application ApplicationOf(string text)
    {
        lock (World.Gate)
            return World.Applications.GetValueOrDefault(IdOf(text)) ?? World.Applications.Values.FirstOrDefault(app => app.Name == text)
                ?? throw new ControlError(404, $"There is no application \"{text}\".");
    }

    private Guild GuildOf(string id)
    {
        lock (World.Gate)
            return World.Guilds.GetValueOrDefault(IdOf(id)) ?? throw new ControlError(404, $"There is no guild \"{id}\".");
    }

    private Channel ChannelOf(string id)
    {
        lock (World.Gate)
            return World.Channels.GetValueOrDefault(IdOf(id)) ?? throw new ControlError(404, $"There is no channel \"{id}\".");
    }

    private T Parsed<T>(string key, T? absent) where T : struct, IParsable<T> => body[key] is not { } number
        ? absent ?? throw new ControlError(400, $"\"{key}\" is missing.")
        : T.TryParse(number.ToString(), CultureInfo.InvariantCulture, out var value) ? value
        : throw new ControlError(400, $"\"{key}\" is no number.");

    private static ulong IdOf(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static object ValueOf(JsonNode value) => value switch
    {
        JsonObject file when file["base64"] is not null => FileOf(file),
        JsonArray list when list.Count > 0 && list.All(entry => entry is JsonObject) =>
            list.Select(file => FileOf(file!.AsObject())).ToArray(),
        JsonArray list => list.Select(entry => ValueOf(entry!)).ToArray(),
        _ => Plain.Of(value)!,
    };

    private static PersonFile FileOf(JsonObject file)
    {
        var bytes = new byte[(file["base64"]?.ToString() ?? "").Length];
        return Convert.TryFromBase64String(file["base64"]?.ToString() ?? "", bytes, out var count)
            ? new PersonFile(file["name"]?.ToString() ?? "file", bytes[..count], file["type"]?.ToString() ?? "application/octet-stream")
            : throw new ControlError(400, "\"base64\" is not base64.");
    }
}
