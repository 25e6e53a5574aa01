namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>The bytes of uploaded files, as Discord's CDN gives them.</summary>
internal static class AttachmentEndpoints
{
    public static void Map(RestRoutes routes) => routes.MapFile("/attachments/{channel_id}/{attachment_id}/{name}", Get);

    private static RestAnswer Get(RestCall call)
    {
        var file = call.World.Files.GetValueOrDefault(call.Id("attachment_id"));
        if (file is null || file.Filename != call.Text("name")) throw new DiscordError(404, 0, "404: Not Found");
        return RestAnswer.File(file.Bytes, file.ContentType ?? "application/octet-stream");
    }
}
