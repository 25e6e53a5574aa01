using System.Text.Json.Nodes;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Control;

/// <summary>Being a person: <c>POST /sandbox/people/{user}/{what}</c> for what one does, GET for what one sees.</summary>
internal static class PeopleControl
{
    public static void Map(ControlApi api)
    {
        api.On("GET", "/people/{user}", call => ControlJson.WorldOf(call.Person));
        api.On("GET", "/people/{user}/channels/{channel}/messages", Read);
        api.On("GET", "/people/{user}/channels/{channel}/pins", call => Shown(call, call.Person.Pinned(call.Channel)));
        api.On("GET", "/people/{user}/channels/{channel}/commands", Commands);
        api.On("GET", "/people/{user}/interactions/{id}", call => Show(call, Find(call, call.Route("id")), call.Query("wait") ?? "none"));
        MapMessages(api);
        MapChannels(api);
        MapInteractions(api);
    }

    private static void MapMessages(ControlApi api)
    {
        Do(api, "post", call => ControlJson.Message(call.Person,
            call.Person.Post(call.Channel, call.Text("text", ""), call.MessageOf("reply_to"), call.Flag("ping", true), call.Files)));
        Do(api, "edit", call => Nothing(() => call.Person.Edit(call.Message, call.Text("text"))));
        Do(api, "delete", call => Nothing(() => call.Person.Delete(call.Message)));
        Do(api, "react", call => Nothing(() => call.Person.React(call.Message, call.Text("emoji"))));
        Do(api, "unreact", call => Nothing(() => call.Person.Unreact(call.Message, call.Text("emoji"))));
        Do(api, "typing", call => Nothing(() => call.Person.StartTyping(call.Channel)));
    }

    private static void MapChannels(ControlApi api)
    {
        Do(api, "open-dm", call => ControlJson.Channel(call.Person, call.Person.OpenDm(call.User("with"))));
        Do(api, "close-dms", call => Nothing(call.Person.CloseDms));
        Do(api, "reopen-dms", call => Nothing(call.Person.ReopenDms));
        Do(api, "create-thread", call => ControlJson.Channel(call.Person, call.Has("message")
            ? call.Person.CreateThread(call.Message, call.Text("name"))
            : call.Person.CreateThread(call.Channel, call.Text("name"), call.Flag("private"))));
        Do(api, "join-thread", call => Nothing(() => call.Person.Join(call.Channel)));
        Do(api, "post-in-forum", PostInForum);
        Do(api, "settings", Settings);
    }

    private static void MapInteractions(ControlApi api)
    {
        Start(api, "invoke", call => call.Person.Invoke(call.Channel, call.Text("command"), call.Application, call.Pairs("options")));
        Start(api, "autocomplete", call => call.Person.StartToType(
            call.Channel, call.Text("command"), call.Text("option"), call.Text("text", ""), call.Application, call.Pairs("options")));
        Start(api, "menu", call => call.Has("message")
            ? call.Person.InvokeOn(call.Message, call.Text("command"), call.Application)
            : call.Person.InvokeOn(call.Channel, call.User("target"), call.Text("command"), call.Application));
        Start(api, "click", call => call.Person.Click(call.Message, call.Text("custom_id")));
        Start(api, "select", call => call.Person.Select(call.Message, call.Text("custom_id"), call.Values("values")));
        Start(api, "submit", call => Find(call, call.Text("interaction")).Modal is { } form
            ? form.Submit(call.Pairs("values"))
            : throw new ControlError(422, "No form was opened."));
    }

    private static void Do(ControlApi api, string what, Func<ControlCall, JsonNode?> handle) =>
        api.On("POST", "/people/{user}/" + what, handle);

    private static void Start(ControlApi api, string what, Func<ControlCall, InteractionHandle> begin) =>
        api.On("POST", "/people/{user}/" + what, call => Show(call, begin(call), call.Text("wait", "answer")));

    private static async Task<JsonNode?> Show(ControlCall call, InteractionHandle handle, string wait)
    {
        if (wait == "answer")
            await handle.Answered(call.Stop);
        else if (wait == "result")
            await handle.Settled(call.Stop);
        return ControlJson.Interaction(call.Person, handle);
    }

    private static InteractionHandle Find(ControlCall call, string id) =>
        call.Person.Interaction(ulong.TryParse(id, null, out var number) ? number : 0)
        ?? throw new ControlError(404, $"There is no interaction {id}.");

    private static JsonObject Read(ControlCall call)
    {
        var last = int.TryParse(call.Query("last"), null, out var number) ? number : 50;
        return Shown(call, call.Person.Read(call.Channel, last));
    }

    private static JsonObject Shown(ControlCall call, IEnumerable<Message> messages) =>
        new() { ["messages"] = Wire.List(messages.Select(message => ControlJson.Message(call.Person, message))) };

    private static JsonObject Commands(ControlCall call) =>
        new() { ["commands"] = Wire.List(call.Person.Commands(call.Channel).Select(command => CommandJson.Of(command))) };

    private static JsonObject PostInForum(ControlCall call)
    {
        var (thread, message) =
            call.Person.PostInForum(call.Channel, call.Text("title"), call.Text("text", ""), call.Texts("tags"), call.Files);
        var json = ControlJson.Channel(call.Person, thread);
        json["message"] = ControlJson.Message(call.Person, message);
        return json;
    }

    private static JsonObject Settings(ControlCall call)
    {
        lock (call.World.Gate)
        {
            var user = call.Person.User;
            user.Locale = call.Text("locale", user.Locale);
            user.GlobalName = call.Has("display_name") ? call.Text("display_name") : user.GlobalName;
            if (call.Application is { } application)
                _ = call.Flag("installed", true) ? application.InstalledBy.Add(user.Id) : application.InstalledBy.Remove(user.Id);
            return ControlJson.User(user);
        }
    }

    private static JsonNode? Nothing(Action action)
    {
        action();
        return null;
    }
}
