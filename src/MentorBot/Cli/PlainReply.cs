using System.Text;
using MentorBot.Core.Replies;

namespace MentorBot.Cli;

/// <summary>Replies as plain text, for programs and for a terminal without colour.</summary>
internal static class PlainReply
{
    public static string Of(IReadOnlyList<Reply> replies) => string.Join("\n\n", replies.Select(One));

    private static string One(Reply reply)
    {
        var text = new StringBuilder(reply.Title);
        if (reply.Breadcrumb is { } breadcrumb)
            text.Append('\n').Append(breadcrumb);
        if (text.Length > 0)
            text.Append("\n\n");
        text.Append(Unfenced(reply.Text).Replace("**", ""));
        if (reply.Picture is { } picture)
            text.Append("\n\nPicture in Discord: ").Append(picture.Alt);
        if (reply.Fields.Count > 0)
            text.Append('\n').Append(string.Concat(reply.Fields.Select(
                field => $"\n{field.Name}:{field.Separator}{field.Text.Replace("**", "")}")));
        if (reply.Next is { } next)
            text.Append("\n\nNext step: ").Append(next);
        if (reply.Choices.Count > 0)
            text.Append(reply.Sureness is null ? "\n" : "\n\nRelated:").Append(string.Concat(reply.Choices.Select(c => $"\n- {c.Label}")));
        if (reply.Sources.Count > 0)
            text.Append("\n\nSource: ").AppendJoin("; ", reply.Sources);
        if (reply.Note is { } note)
            text.Append("\n\n").Append(note);
        foreach (var part in reply.Parts)
            text.Append("\n\n").Append(One(part));
        return text.ToString();
    }

    /// <summary>Without the lines that open and close a block of equally wide letters: a terminal's are that anyway.</summary>
    public static string Unfenced(string markdown) => markdown.Contains("```", StringComparison.Ordinal)
        ? string.Join('\n', markdown.Split('\n').Where(line => line != "```"))
        : markdown;
}
