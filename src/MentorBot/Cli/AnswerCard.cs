using System.Text.RegularExpressions;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using Spectre.Console;

namespace MentorBot.Cli;

/// <summary>An answer as a card for the eye.</summary>
internal static partial class AnswerCard
{
    private const int WidestCard = 100;

    public static void Show(IAnsiConsole console, Answer answer, KnowledgeSnapshot snapshot, bool why)
    {
        foreach (var reply in AnswerReplies.For(answer, snapshot))
            Show(console, reply);
        if (why)
            console.Write(WhyTable.Of(answer));
    }

    /// <param name="why">The answer whose evidence is to be shown; null: none.</param>
    public static void Show(IAnsiConsole console, Reply reply, Answer? why)
    {
        Show(console, reply);
        if (why is not null)
            console.Write(WhyTable.Of(why));
    }

    /// <summary>A reply of any command, its further parts below it.</summary>
    public static void Show(IAnsiConsole console, Reply reply)
    {
        console.Profile.Width = Math.Min(console.Profile.Width, WidestCard);
        if (console.Profile.Capabilities.Ansi)
            console.Write(Card(reply));
        else
            console.Profile.Out.Writer.WriteLine(Plain(reply with { Parts = [] }));
        foreach (var part in reply.Parts)
            Show(console, part);
    }

    private static string Plain(Reply reply) =>
        PlainReply.Of([reply]) + (reply.Sureness is { } sureness ? $"\nConfidence: {sureness}" : "") + "\n";

    private static Panel Card(Reply reply)
    {
        var lines = new List<string>();
        if (reply.Breadcrumb is { } breadcrumb)
            lines.Add($"[grey]{Markup.Escape(breadcrumb)}[/]\n");
        lines.Add(Formatted(PlainReply.Unfenced(reply.Text)));
        if (reply.Picture is { } picture)
            lines.Add($"\n[grey]Picture in Discord: {Markup.Escape(picture.Alt)}[/]");
        if (reply.Fields.Count > 0)
            lines.Add("\n" + string.Join('\n', reply.Fields.Select(f => $"[blue]{Markup.Escape(f.Name)}[/]  {Formatted(f.Text)}")));
        if (reply.Next is { } next)
            lines.Add($"\n[green]Next step[/]  {Markup.Escape(next)}");
        if (reply.Choices.Count > 0)
        {
            lines.Add((reply.Sureness is null ? "" : "\n[blue]Related[/]\n")
                + string.Join('\n', reply.Choices.Select(c => $"  · {Markup.Escape(c.Label)}")));
        }
        if (reply.Sources.Count > 0)
            lines.Add($"\n[grey]Source: {Markup.Escape(string.Join("; ", reply.Sources))}[/]");
        if (reply.Sureness is { } sureness)
            lines.Add($"[grey]Confidence: {sureness}[/]");
        if (reply.Note is { } note)
            lines.Add($"\n[grey]{Markup.Escape(note)}[/]");
        return new Panel(new Markup(string.Join('\n', lines)))
        {
            Header = reply.Title.Length > 0 ? new PanelHeader($" [bold]{Markup.Escape(reply.Title)}[/] ") : null,
            Border = BoxBorder.Rounded,
            Padding = new Padding(2, 1),
            Expand = true,
        };
    }

    /// <summary>The few marks of Markdown that passages use, as the terminal shows them.</summary>
    private static string Formatted(string markdown)
    {
        var text = Markup.Escape(markdown);
        text = Link().Replace(text, "$1 ($2)");
        text = Bold().Replace(text, "[bold]$1[/]");
        text = Item().Replace(text, "  • ");
        return Note().Replace(text, "[grey]│[/] ");
    }

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^- ", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"^> ", RegexOptions.Multiline)]
    private static partial Regex Note();

    // Markup.Escape has doubled the brackets.
    [GeneratedRegex(@"\[\[([^\]]+)\]\]\((https?://[^)]+)\)")]
    private static partial Regex Link();
}
