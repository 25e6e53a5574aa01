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
        text.Append("\n\n").Append(reply.Text.Replace("**", ""));
        if (reply.Next is { } next)
            text.Append("\n\nNext step: ").Append(next);
        if (reply.Choices.Count > 0)
            text.Append(reply.Sureness is null ? "\n" : "\n\nRelated:").Append(string.Concat(reply.Choices.Select(c => $"\n- {c.Label}")));
        if (reply.Sources.Count > 0)
            text.Append("\n\nSource: ").AppendJoin("; ", reply.Sources);
        return text.ToString();
    }
}
