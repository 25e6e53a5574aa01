using MentorBot.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Gateway;

/// <summary>Takes WebSockets, at any path but those of the sandbox's own interface.</summary>
internal sealed class GatewayEndpoint(GatewayHub hub, GatewayFaults faults, Action<Exception> failed)
{
    public async Task ServeAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.WebSockets.IsWebSocketRequest || http.Request.Path.StartsWithSegments("/sandbox"))
        {
            await next(http);
            return;
        }

        if (faults.TakeUpgradeRefusal() is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var compress = http.Request.Query["compress"] == "zlib-stream";
        await TalkAsync(http, new GatewaySocket(socket, http, compress, faults, hub.Activity));
    }

    private async Task TalkAsync(HttpContext http, GatewaySocket socket)
    {
        hub.Add(socket);
        using var conversation = new GatewayConversation(hub, socket);
        socket.Heartbeats = conversation.Heartbeats;
        try
        {
            var greeting = GreetAsync(http, socket, conversation);
            await socket.RunAsync(conversation.Received);
            await greeting;
        }
        catch (Exception failure)
        {
            // A mistake of ours: it must not pass for a network that broke.
            failed(failure);
            socket.Drop();
        }
        finally
        {
            hub.Remove(socket);
            socket.Retire();
        }
    }

    private async Task GreetAsync(HttpContext http, GatewaySocket socket, GatewayConversation conversation)
    {
        if (Refusal(http.Request.Query) is { } code)
        {
            socket.Close(code);
            return;
        }

        await faults.BeforeHelloAsync(socket, hub.World.Clock, http.RequestAborted);
        conversation.Hello();
    }

    // A client that was given the whole address may ask for nothing: then it gets version 10 as JSON. zstd-stream is answered with text.
    private static int? Refusal(IQueryCollection query) =>
        query["v"] is [{ } version, ..] && version != "10" ? CloseCode.InvalidApiVersion
        : query["encoding"] is [{ } encoding, ..] && encoding != "json" ? CloseCode.DecodeError
        : null;
}
