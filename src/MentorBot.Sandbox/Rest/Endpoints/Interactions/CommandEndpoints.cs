using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.Rest.Validation.Commands;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Registering application commands, everywhere and in one guild.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#endpoints</remarks>
internal static class CommandEndpoints
{
    private const string Global = "/applications/{application_id}/commands";
    private const string InGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    public static void Map(RestRoutes routes)
    {
        foreach (var path in new[] { Global, InGuild })
        {
            routes.Map("GET", path, List);
            routes.Map("POST", path, Create);
            routes.Map("PUT", path, Replace);
            routes.Map("GET", path + "/{command_id}", Get);
            routes.Map("PATCH", path + "/{command_id}", Edit);
            routes.Map("DELETE", path + "/{command_id}", Delete);
        }
        routes.Map("GET", InGuild + "/permissions", ListPermissions);
        routes.Map("GET", InGuild + "/{command_id}/permissions", GetPermissions);
        routes.Map("PUT", InGuild + "/{command_id}/permissions", _ => throw new DiscordError(403, 20001, "Bots cannot use this endpoint"));
    }

    private static RestAnswer List(RestCall call)
    {
        var localizations = call.Query("with_localizations") is "true" or "True" or "1";
        return RestAnswer.Ok(ListOf(Book(call), command => CommandJson.Of(command, localizations)));
    }

    private static RestAnswer Create(RestCall call)
    {
        var book = Book(call);
        Check(call.Body, CommandRules.Check);
        var (command, isNew) = book.Upsert(call.Body);
        return new RestAnswer(isNew ? 201 : 200, CommandJson.Of(command));
    }

    private static RestAnswer Replace(RestCall call)
    {
        var book = Book(call);
        Check(call.BodyArray, CommandRules.CheckAll);
        book.Replace([.. call.BodyArray.OfType<JsonObject>()]);
        return RestAnswer.Ok(ListOf(book, command => CommandJson.Of(command)));
    }

    private static RestAnswer Get(RestCall call) => RestAnswer.Ok(CommandJson.Of(Find(Book(call), call)));

    private static RestAnswer Edit(RestCall call)
    {
        var book = Book(call);
        var command = Find(book, call);
        var merged = command.Definition.DeepClone().AsObject();
        foreach (var (key, value) in call.Body.Where(pair => pair.Key != "type"))
            merged[key] = value?.DeepClone();
        Check(merged, CommandRules.Check);
        if (book.Find(merged["name"]!.ToString(), command.Type) is { } other && other != command)
            throw Form.Only("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        book.Edit(command, merged);
        return RestAnswer.Ok(CommandJson.Of(command));
    }

    private static RestAnswer Delete(RestCall call)
    {
        var book = Book(call);
        book.Remove(Find(book, call));
        return RestAnswer.NoContent;
    }

    private static RestAnswer ListPermissions(RestCall call)
    {
        _ = Book(call);
        return RestAnswer.Ok(new JsonArray());
    }

    private static RestAnswer GetPermissions(RestCall call)
    {
        _ = Find(Book(call), call);
        throw new DiscordError(404, 10066, "Unknown application command permissions");
    }

    private static CommandBook Book(RestCall call)
    {
        if (call.Id("application_id") != call.Caller.Id)
            throw new DiscordError(403, 20012, "You are not authorized to perform this action on this application");
        if (!call.Route.Template.StartsWith(InGuild, StringComparison.Ordinal))
            return call.World.CommandsOf(call.Caller);
        var id = call.Id("guild_id");
        return call.World.Guilds.TryGetValue(id, out var guild) && guild.Members.ContainsKey(call.Caller.Id)
            ? call.World.CommandsOf(call.Caller, id)
            : throw new DiscordError(403, 50001, "Missing Access");
    }

    private static ApplicationCommand Find(CommandBook book, RestCall call) =>
        book.Find(call.Id("command_id")) ?? throw new DiscordError(404, 10063, "Unknown application command");

    private static void Check(JsonNode body, Action<Field> rules)
    {
        var form = new Form([]);
        rules(new Field(form, body, []));
        form.ThrowIfAny();
    }

    private static JsonArray ListOf(CommandBook book, Func<ApplicationCommand, JsonObject> show) => [.. book.All.Select(show)];
}
