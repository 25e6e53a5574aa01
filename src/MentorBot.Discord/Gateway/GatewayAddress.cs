namespace MentorBot.Discord.Gateway;

/// <summary>Makes the full address of the gateway from the one that Discord names.</summary>
internal static class GatewayAddress
{
    /// <summary>Null when it is no address of a WebSocket.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("ws" or "wss") ? address : null;

    public static Uri Of(Uri server, GatewayCompression compression) => new UriBuilder(server)
    {
        Path = server.AbsolutePath.TrimEnd('/') + "/",
        Query = compression == GatewayCompression.ZlibStream ? "v=10&encoding=json&compress=zlib-stream" : "v=10&encoding=json",
    }.Uri;
}
