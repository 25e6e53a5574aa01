using MentorBot.Tests;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>Discord's own file, read once.</summary>
internal static class DiscordDescription
{
    public const string File = "discord/openapi.json";

    private static readonly Lazy<OpenApiDocument> s_document = new(Load);

    public static bool IsThere => SharedFiles.Has(File);

    public static OpenApiDocument Document => s_document.Value;

    /// <summary>A document of one's own, whose coverage nobody else adds to.</summary>
    public static OpenApiDocument Load() => OpenApiDocument.Load(SharedFiles.Find(File));
}
