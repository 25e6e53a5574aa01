namespace MentorBot.Sandbox.Rest.Validation.Components;

/// <summary>Pictures and files inside components: a link on the web or one of the message's own files.</summary>
internal static class MediaRules
{
    private const string Attachment = "attachment";

    public static void Thumbnail(Field thumbnail, ComponentCheck check) => Described(thumbnail, check);

    public static void Gallery(Field gallery, ComponentCheck check)
    {
        foreach (var item in gallery["items"].Items(1, 10).Where(item => item.IsObject()))
            Described(item, check);
    }

    public static void File(Field file, ComponentCheck check)
    {
        file["spoiler"].Flag();
        Media(file["file"], check, Attachment);
    }

    public static void Url(Field field, string url, params string[] schemes)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            field.Error("URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (!schemes.Contains(uri.Scheme))
        {
            var list = string.Join(", ", schemes.Select(scheme => $"'{scheme}'"));
            field.Error("URL_TYPE_INVALID_SCHEME", $"Scheme \"{uri.Scheme}\" is not one of ({list}).");
        }
    }

    private static void Described(Field component, ComponentCheck check)
    {
        component["description"].Text(0, 1024);
        component["spoiler"].Flag();
        Media(component["media"], check, "http", "https", Attachment);
    }

    private static void Media(Field media, ComponentCheck check, params string[] schemes)
    {
        if (!media.IsObject() || media["url"].Text(1, 2048, required: true) is not { } url)
            return;
        const string prefix = Attachment + "://";
        if (!url.StartsWith(prefix, StringComparison.Ordinal))
            Url(media["url"], url, schemes);
        else if (check.Files is { } files && !files.Contains(url[prefix.Length..]))
            media["url"].Error("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
    }
}
