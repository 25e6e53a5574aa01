using System.Text.Json.Nodes;
using MentorBot.Sandbox;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.OpenApi;

/// <summary>Calls every route of a sandbox so that it succeeds, in an order that makes sense.</summary>
internal sealed class EveryRoute(SandboxServer server)
{
    /// <summary>Overrides of a command's permissions are for a person's token only, so that a bot has none to read.</summary>
    public static readonly string[] NeverAllowed =
    [
        "GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions",
        "PUT /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions",
    ];

    /// <summary>After these nothing else could be called.</summary>
    public static readonly string[] EndsEverything =
        ["DELETE /users/@me/guilds/{guild_id}", "DELETE /channels/{channel_id}", "DELETE /guilds/{guild_id}/members/{user_id}"];

    private readonly SampleWorld _world = new(server.World);

    private string Channel => $"/channels/{_world.General.Id}";

    private string Guild => $"/guilds/{_world.Guild.Id}";

    private string Commands => $"/applications/{_world.Application.Id}/commands";

    private string GuildCommands => $"/applications/{_world.Application.Id}/guilds/{_world.Guild.Id}/commands";

    public async Task Play()
    {
        using var bot = new SandboxClient(server, _world.Application.Token);
        await Self(bot);
        await Places(bot);
        await Members(bot);
        await Messages(bot);
        await Threads(bot);
        await CommandsOf(bot, Commands);
        await CommandsOf(bot, GuildCommands);
        await Interactions(bot);
        await bot.Call("DELETE", $"{Guild}/members/{_world.Bob.Id}");
        await bot.Call("DELETE", $"/users/@me/guilds/{_world.Elsewhere.Id}");
    }

    private async Task Self(SandboxClient bot)
    {
        foreach (var path in (string[])["/gateway", "/gateway/bot", "/users/@me", "/applications/@me", "/oauth2/applications/@me",
            $"/users/{_world.Bob.Id}", "/users/@me/guilds?limit=1&with_counts=true"])
            await bot.Call("GET", path);
        await bot.Call("PATCH", "/users/@me", """{"username":"mentor"}""");
        await bot.Call("PATCH", "/applications/@me", """{"icon":null}""");
        var dm = await bot.Call("POST", "/users/@me/channels", $$"""{"recipient_id":"{{_world.Ada.Id}}"}""");
        await bot.Call("GET", $"/channels/{dm["id"]}");
        await bot.Call("POST", $"/channels/{dm["id"]}/messages", """{"content":"a tip"}""");
    }

    private async Task Places(SandboxClient bot)
    {
        string[] reads = ["?with_counts=true", "/channels", "/roles", $"/roles/{_world.Mentors.Id}", "/emojis", "/threads/active"];
        foreach (var path in reads)
            await bot.Call("GET", Guild + path);
        var role = await bot.Call("POST", $"{Guild}/roles", """{"name":"Helpers","permissions":"64","color":255,"hoist":true}""");
        await bot.Call("PATCH", $"{Guild}/roles/{role["id"]}", """{"name":"Tutors","mentionable":true}""");
        await bot.Call("DELETE", $"{Guild}/roles/{role["id"]}");
        var channel = (await bot.Call("POST", $"{Guild}/channels", """{"name":"notes","type":0,"topic":"Notes"}"""))["id"];
        await bot.Call("PATCH", $"/channels/{channel}", """{"name":"more-notes","topic":null,"rate_limit_per_user":5}""");
        await bot.Call("PUT", $"/channels/{channel}/permissions/{_world.Mentors.Id}", """{"type":0,"allow":"1024","deny":"0"}""");
        await bot.Call("GET", $"/channels/{channel}");
        await bot.Call("DELETE", $"/channels/{channel}/permissions/{_world.Mentors.Id}");
        await bot.Call("DELETE", $"/channels/{channel}");
        await bot.Call("GET", $"/channels/{_world.Forum.Id}");
    }

    private async Task Members(SandboxClient bot)
    {
        var bob = $"{Guild}/members/{_world.Bob.Id}";
        foreach (var path in (string[])["?limit=10", "/search?query=bo&limit=5", $"/{_world.Bob.Id}"])
            await bot.Call("GET", $"{Guild}/members{path}");
        await bot.Call("PATCH", $"{Guild}/members/@me", """{"nick":"Mentor"}""");
        await bot.Call("PATCH", bob, """{"nick":"Bobby"}""");
        await bot.Call("DELETE", $"{bob}/roles/{_world.Mentors.Id}");
        await bot.Call("PUT", $"{bob}/roles/{_world.Mentors.Id}");
    }

    private async Task Messages(SandboxClient bot)
    {
        var question = Post(_world.Ada, $"<@{_world.Application.Id}> what is dropout?");
        var plain = Id(await bot.Call("POST", $"{Channel}/messages", $$$"""
            {"content":"<@{{{_world.Ada.Id}}}> hello","nonce":"n1","enforce_nonce":true,"allowed_mentions":{"parse":[]},
             "message_reference":{"message_id":"{{{question.Id}}}","fail_if_not_exists":false},
             "embeds":[{"title":"T","description":"D","color":255,"url":"https://example.org","timestamp":"2026-01-01T00:00:00Z",
               "footer":{"text":"F"},"author":{"name":"A"},"fields":[{"name":"n","value":"v","inline":true}],
               "image":{"url":"https://example.org/a.png"}}],
             "components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"v1|go","emoji":{"name":"👍"}},
                {"type":2,"style":5,"label":"Read","url":"https://example.org"}]},
               {"type":1,"components":[{"type":3,"custom_id":"v1|choose","placeholder":"p","options":[{"label":"A","value":"a"}]}]}]}
            """));
        var files = Id(await bot.Call("POST", $"{Channel}/messages", """
            {"content":"files","attachments":[{"id":0,"filename":"a.txt","description":"A"},{"id":1,"filename":"b.png"}],
             "embeds":[{"image":{"url":"attachment://b.png"}}]}
            """, "a.txt", "b.png"));
        var layout = Id(await bot.Call("POST", $"{Channel}/messages", Layout, "c.txt", "d.png"));
        await bot.Call("PATCH", $"{Channel}/messages/{plain}", """{"content":"hello again","embeds":[]}""");
        await bot.Call("POST", $"{Channel}/messages", $$$"""
            {"message_reference":{"type":1,"message_id":"{{{plain}}}","channel_id":"{{{_world.General.Id}}}"} }
            """);
        await bot.Call("POST", $"{Channel}/typing");
        string[] reads = ["?limit=2", $"?before={layout}", $"?around={files}&limit=3", $"/{plain}", $"/{files}", $"/{layout}"];
        foreach (var path in reads)
            await bot.Call("GET", $"{Channel}/messages{path}");
        await bot.Call("GET", $"{Guild}/messages/search?content=hello&limit=5");
        await Reactions(bot, plain);
        await Pins(bot, plain);
        var news = Id(await bot.Call("POST", $"{Guild}/channels", """{"name":"news","type":5}"""));
        var tidings = Id(await bot.Call("POST", $"/channels/{news}/messages", """{"content":"tidings"}"""));
        await bot.Call("POST", $"/channels/{news}/messages/{tidings}/crosspost");
        await bot.Call("DELETE", $"{Channel}/messages/{files}");
        var many = new[] { Post(_world.Ada, "one").Id, Post(_world.Bob, "two").Id };
        await bot.Call("POST", $"{Channel}/messages/bulk-delete", $$"""{"messages":["{{many[0]}}","{{many[1]}}"]}""");
    }

    private const string Layout = """
        {"flags":32768,"attachments":[{"id":0,"filename":"c.txt"},{"id":1,"filename":"d.png"}],"components":[
          {"type":17,"accent_color":255,"components":[
            {"type":10,"content":"## Dropout"},{"type":14,"spacing":2},
            {"type":9,"components":[{"type":10,"content":"text"}],"accessory":{"type":2,"style":1,"label":"More","custom_id":"v1|more"}},
            {"type":9,"components":[{"type":10,"content":"text"}],"accessory":{"type":11,"media":{"url":"attachment://d.png"}}},
            {"type":12,"items":[{"media":{"url":"https://example.org/a.png"},"description":"A"}]},
            {"type":13,"file":{"url":"attachment://c.txt"}},
            {"type":1,"components":[{"type":5,"custom_id":"v1|who","default_values":[]}]},
            {"type":1,"components":[{"type":8,"custom_id":"v1|where","channel_types":[0]}]}]}]}
        """;

    private async Task Reactions(SandboxClient bot, string message)
    {
        var thumbs = $"{Channel}/messages/{message}/reactions/%F0%9F%91%8D";
        await bot.Call("PUT", $"{thumbs}/@me");
        server.As(_world.Bob).React(Find(message), "👍");
        await bot.Call("GET", $"{thumbs}?limit=10");
        await bot.Call("GET", $"{Channel}/messages/{message}");
        await bot.Call("DELETE", $"{thumbs}/@me");
        await bot.Call("DELETE", $"{thumbs}/{_world.Bob.Id}");
        await bot.Call("PUT", $"{thumbs}/@me");
        await bot.Call("DELETE", thumbs);
        await bot.Call("PUT", $"{thumbs}/@me");
        await bot.Call("DELETE", $"{Channel}/messages/{message}/reactions");
    }

    private async Task Pins(SandboxClient bot, string message)
    {
        foreach (var pins in (string[])[$"{Channel}/messages/pins", $"{Channel}/pins"])
        {
            await bot.Call("PUT", $"{pins}/{message}");
            await bot.Call("GET", pins);
            await bot.Call("DELETE", $"{pins}/{message}");
        }
    }

    private async Task Threads(SandboxClient bot)
    {
        var message = Post(_world.Ada, "let us talk");
        var thread = Id(await bot.Call(
            "POST", $"{Channel}/messages/{message.Id}/threads", """{"name":"Talk","auto_archive_duration":60}"""));
        await bot.Call("POST", $"/channels/{thread}/messages", """{"content":"here"}""");
        var quiet = Id(await bot.Call("POST", $"{Channel}/threads", """{"name":"Quiet","type":12,"invitable":false}"""));
        var post = await bot.Call("POST", $"/channels/{_world.Forum.Id}/threads", $$$"""
            {"name":"Tensor?","applied_tags":["{{{_world.Tag.Id}}}"],"message":{"content":"An array.","allowed_mentions":{"parse":[]}} }
            """);
        await bot.Call("POST", $"/channels/{_world.Forum.Id}/threads", """
            {"name":"With a file","message":{"content":"see","attachments":[{"id":0,"filename":"e.txt"}]}}
            """, "e.txt");
        await bot.Call("GET", $"/channels/{post["id"]}");
        await bot.Call("PUT", $"/channels/{thread}/thread-members/{_world.Bob.Id}");
        foreach (var path in (string[])["", "?with_member=true&limit=5", $"/{_world.Bob.Id}?with_member=true"])
            await bot.Call("GET", $"/channels/{thread}/thread-members{path}");
        await bot.Call("DELETE", $"/channels/{thread}/thread-members/{_world.Bob.Id}");
        await bot.Call("DELETE", $"/channels/{thread}/thread-members/@me");
        await bot.Call("PUT", $"/channels/{thread}/thread-members/@me");
        await bot.Call("GET", $"{Guild}/threads/active");
        await bot.Call("PATCH", $"/channels/{thread}", """{"archived":true,"locked":false,"name":"Talked"}""");
        await bot.Call("PATCH", $"/channels/{quiet}", """{"archived":true}""");
        string[] archived = ["threads/archived/public?limit=5", "threads/archived/private", "users/@me/threads/archived/private"];
        foreach (var path in archived)
            await bot.Call("GET", $"{Channel}/{path}");
        await bot.Call("DELETE", $"/channels/{thread}");
    }

    private async Task CommandsOf(SandboxClient bot, string commands)
    {
        await bot.Call("PUT", commands, Definitions);
        await bot.Call("GET", $"{commands}?with_localizations=true");
        var made = Id(await bot.Call("POST", commands, """{"name":"extra","description":"One more"}"""));
        await bot.Call("POST", commands, """{"name":"extra","description":"One more, again"}""");
        await bot.Call("GET", $"{commands}/{made}");
        await bot.Call("PATCH", $"{commands}/{made}", """{"description":"One more, edited"}""");
        if (commands == GuildCommands)
        {
            await bot.Call("GET", $"{commands}/permissions");
            await bot.Try("GET", $"{commands}/{made}/permissions");
            await bot.Try("PUT", $"{commands}/{made}/permissions", """{"permissions":[]}""");
        }
        await bot.Call("DELETE", $"{commands}/{made}");
    }

    private const string Definitions = """
        [{"name":"ask","description":"Ask","name_localizations":{"de":"frage"},"description_localizations":{"de":"Frag"},"options":[
            {"type":3,"name":"question","description":"What","required":true,"autocomplete":true,"max_length":500},
            {"type":4,"name":"level","description":"How deep","choices":[{"name":"short","value":1}]},
            {"type":10,"name":"share","description":"Part","min_value":0,"max_value":1.5},
            {"type":6,"name":"who","description":"Who"},{"type":7,"name":"where","description":"Where","channel_types":[0]},
            {"type":11,"name":"file","description":"File"}]},
         {"name":"goal","description":"Goals","default_member_permissions":"32","options":[
            {"type":2,"name":"my","description":"Mine","options":[{"type":1,"name":"set","description":"Set one"}]},
            {"type":1,"name":"list","description":"All"}]},
         {"name":"Answer this","type":3},{"name":"Who is this","type":2}]
        """;

    private async Task Interactions(SandboxClient bot)
    {
        var ada = server.As(_world.Ada);
        var asked = ada.Invoke(_world.General, "/ask", ("question", "what?"), ("who", _world.Bob), ("where", _world.General));
        await Answer(bot, asked, """
            {"type":4,"data":{"content":"that","components":[{"type":1,"components":[
              {"type":2,"style":1,"label":"Go","custom_id":"v1|go"}]}]}}
            """, "?with_response=true");
        var answer = (await asked.Answered()).Message!;
        var click = ada.Click(answer, "v1|go");
        await Answer(bot, click, """{"type":7,"data":{"content":"that, changed"}}""", "?with_response=true");
        await Answer(bot, ada.Click(answer, "v1|go"), """{"type":6}""");
        await Answer(bot, ada.StartToType(_world.General, "/ask", "question", "dr", null, []),
            """{"type":8,"data":{"choices":[{"name":"Dropout","value":"dropout"}]}}""");
        var form = ada.InvokeOn(Post(_world.Bob, "why?"), "Answer this");
        await Answer(bot, form, """
            {"type":9,"data":{"custom_id":"v1|form","title":"Form","components":[
              {"type":18,"label":"Goal","component":{"type":4,"custom_id":"goal","style":1}}]}}
            """);
        var submitted = (await form.Answered()).Modal!.Submit(("goal", "learn"));
        await Answer(bot, submitted, """{"type":5,"data":{"flags":64}}""");
        await Webhook(bot, submitted);
        var withFile = ada.InvokeOn(_world.General, _world.Bob, "Who is this");
        await bot.Call("POST", $"/interactions/{withFile.Id}/{withFile.Interaction.Token}/callback",
            """{"type":4,"data":{"content":"Bob","attachments":[{"id":0,"filename":"bob.txt"}]}}""", "bob.txt");
    }

    private static Task<JsonNode> Answer(SandboxClient bot, InteractionHandle handle, string json, string query = "") =>
        bot.Call("POST", $"/interactions/{handle.Id}/{handle.Interaction.Token}/callback{query}", json);

    private async Task Webhook(SandboxClient bot, InteractionHandle handle)
    {
        var hook = $"/webhooks/{_world.Application.Id}/{handle.Interaction.Token}";
        await bot.Call(
            "PATCH", $"{hook}/messages/@original", """{"content":"done","attachments":[{"id":0,"filename":"f.txt"}]}""", "f.txt");
        await bot.Call("GET", $"{hook}/messages/@original");
        var more = Id(await bot.Call("POST", hook, """{"content":"more","allowed_mentions":{"parse":[]}}"""));
        await bot.Call("POST", $"{hook}?wait=true", """{"flags":64,"attachments":[{"id":0,"filename":"g.txt"}]}""", "g.txt");
        await bot.Call("PATCH", $"{hook}/messages/{more}", """{"content":"less"}""");
        await bot.Call("GET", $"{hook}/messages/{more}");
        await bot.Call("DELETE", $"{hook}/messages/{more}");
        await bot.Call("DELETE", $"{hook}/messages/@original");
    }

    private Message Post(User author, string text) => server.As(author).Post(_world.General, text);

    private Message Find(string id)
    {
        lock (server.World.Gate)
            return _world.General.Messages.Find(ulong.Parse(id))!;
    }

    private static string Id(JsonNode answer) => (string)answer["id"]!;
}
