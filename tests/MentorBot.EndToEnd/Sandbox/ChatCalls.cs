using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

/// <summary>Calls to a small world; <c>{channel}</c>, <c>{message}</c> and the like in paths and bodies stand for ids.</summary>
internal sealed class ChatCalls : IAsyncDisposable
{
    private readonly Dictionary<string, ulong> _ids = [];

    private ChatCalls(SmallWorld small)
    {
        Small = small;
        lock (World.Gate)
            Fill();
    }

    public SmallWorld Small { get; }
    public DiscordWorld World => Small.World;
    public Message Asked { get; private set; } = null!;
    public Channel Thread { get; private set; } = null!;

    public static async Task<ChatCalls> StartAsync() =>
        new(await SmallWorld.StartAsync(options => options with { RateLimits = false }));

    public ulong this[string name]
    {
        get => _ids[name];
        set => _ids[name] = value;
    }

    public async Task<Answer> CallAsync(string method, string path, string? body = null, params (string Name, byte[] Bytes)[] files)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Filled(path));
        if (body is not null) request.Content = Content(Filled(body), files);
        using var response = await Small.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public ValueTask DisposeAsync() => Small.DisposeAsync();

    private static HttpContent Content(string json, (string Name, byte[] Bytes)[] files)
    {
        var text = new StringContent(json, Encoding.UTF8, "application/json");
        if (files.Length == 0) return text;
        var form = new MultipartFormDataContent { { text, "payload_json" } };
        for (var i = 0; i < files.Length; i++)
        {
            var part = new ByteArrayContent(files[i].Bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(part, $"files[{i}]", files[i].Name);
        }
        return form;
    }

    private string Filled(string text) => _ids.Aggregate(text, (filled, id) => filled.Replace($"{{{id.Key}}}", $"{id.Value}"));

    private void Fill()
    {
        var (world, guild, bot) = (World, Small.Guild, Small.App.Bot);
        guild.Everyone.Permissions = Permissions.Default & ~Permissions.CreatePrivateThreads;
        Asked = world.Posts.Create(Small.Owner, Small.Channel, new MessageDraft { Content = "question" });
        var notice = world.Posts.Create(Small.Owner, Small.Channel, new MessageDraft { Type = MessageType.Join });
        var hidden = world.AddChannel(guild, "hidden",
            overwrites: [new Overwrite(bot.Id, true, Permissions.None, Permissions.ViewChannel)]);
        var silent = world.AddChannel(guild, "silent",
            overwrites: [new Overwrite(bot.Id, true, Permissions.None, Permissions.SendMessages | Permissions.ReadMessageHistory)]);
        var bare = world.AddChannel(guild, "bare",
            overwrites: [new Overwrite(bot.Id, true, Permissions.None, Permissions.EmbedLinks | Permissions.ReadMessageHistory)]);
        var forum = world.AddChannel(guild, "forum", ChannelType.Forum);
        forum.Flags |= ChannelFlags.RequireTag;
        var tag = world.AddTag(forum, "open");
        var moderated = world.AddTag(forum, "solved", moderated: true);
        Thread = world.Threads.Start(Small.Channel, Small.Owner, "thread", ChannelType.PublicThread);
        var own = world.Posts.Create(bot, Thread, new MessageDraft { Content = "mine" });
        var dm = world.OpenDm(bot, Small.Owner);
        (this["guild"], this["channel"], this["message"], this["notice"]) = (guild.Id, Small.Channel.Id, Asked.Id, notice.Id);
        (this["hidden"], this["silent"], this["bare"], this["dm"]) = (hidden.Id, silent.Id, bare.Id, dm.Id);
        (this["forum"], this["tag"], this["moderated"], this["thread"], this["own"]) = (forum.Id, tag.Id, moderated.Id, Thread.Id, own.Id);
        (this["ada"], this["category"]) = (Small.Owner.Id, world.AddChannel(guild, "category", ChannelType.Category).Id);
    }
}
