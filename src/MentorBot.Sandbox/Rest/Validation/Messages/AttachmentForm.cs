using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest;

/// <summary>Files of a message: the parts of a multipart request and what <c>attachments</c> says about them.</summary>
internal static class AttachmentForm
{
    private const int MaxFiles = 10;
    private const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The files that the message has in the end.</summary>
    /// <param name="existing">Files that an edited message has; those that a given <c>attachments</c> does not name go.</param>
    public static IReadOnlyList<Attachment> Read(
        DiscordWorld world, Form message, IReadOnlyList<UploadedFile> files, IReadOnlyList<Attachment> existing, bool ephemeral)
    {
        if (files.Any(file => file.Bytes.Length > MaxBytes)) throw new DiscordError(413, 40005, "Request entity too large");
        var described = message.Items("attachments", MaxFiles);
        var kept = message.HasValue("attachments") ? new List<Attachment>() : [.. existing];
        var about = new Dictionary<int, Form>();
        foreach (var form in described)
        {
            if (form.Id("id", required: true) is not { } id) continue;
            if (existing.FirstOrDefault(file => file.Id == id) is { } old) kept.Add(Describe(form, old));
            else if (files.Any(file => file.Index == (int)id)) about[(int)id] = form;
            else form.Error("id", "ATTACHMENT_NOT_FOUND", "Attachment data not found");
        }
        foreach (var file in files) kept.Add(Make(world, file, about.GetValueOrDefault(file.Index), ephemeral));
        if (kept.Count > MaxFiles) throw new DiscordError(400, 30015, $"Maximum number of attachments in a message reached ({MaxFiles})");
        return kept;
    }

    private static Attachment Make(DiscordWorld world, UploadedFile file, Form? about, bool ephemeral)
    {
        var name = about?.Text("filename", 1024, min: 1) ?? file.Name;
        var attachment = new Attachment(world.Ids.Next(), Clean(name), file.Bytes)
        {
            ContentType = string.IsNullOrEmpty(file.ContentType) ? null : file.ContentType,
            Size = PictureSize.Of(file.Bytes.Span),
            Ephemeral = ephemeral,
        };
        return about is null ? attachment : Describe(about, attachment);
    }

    private static Attachment Describe(Form form, Attachment file)
    {
        if (form.Has("description")) file.Description = form.Text("description", 1024);
        if (form.Has("title")) file.Title = form.Text("title", 1024);
        if (form.Boolean("is_spoiler") is { } spoiler) file.Spoiler = spoiler;
        if (file.Filename.StartsWith("SPOILER_", StringComparison.Ordinal)) file.Spoiler = true;
        return file;
    }

    /// <summary>Discord keeps letters, digits, dot, dash and underscore, and makes an underscore of a space.</summary>
    private static string Clean(string name)
    {
        var kept = name.Replace(' ', '_').Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
        var clean = string.Concat(kept);
        return clean.Trim('.').Length == 0 ? "unknown" : clean;
    }
}
