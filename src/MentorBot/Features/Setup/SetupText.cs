using System.Globalization;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup;

/// <summary>How settings read: short, and with Discord's mentions for what has a name there.</summary>
internal static class SetupText
{
    /// <summary>Room for one note in the staff log.</summary>
    public const int LogLine = 1900;

    public static string Name(PlaceId channel) => $"<#{channel}>";

    public static string Name(PersonId person) => $"<@{person}>";

    public static string Role(ulong role) => $"<@&{role}>";

    /// <summary>What the mode does, after "I ".</summary>
    public static string Does(ChannelMode mode) => mode switch
    {
        ChannelMode.Questions => "answer questions unasked, when I am sure",
        ChannelMode.Threads => "answer questions unasked, when I am sure, in a thread on the question",
        ChannelMode.Forum => "answer the first message of each new post, when I am sure",
        _ => "answer only when I am mentioned",
    };

    public static string Name(ChannelMode mode) => mode.ToString().ToLowerInvariant();

    /// <summary>A channel's mode and manners in a line.</summary>
    public static string Rules(ChannelSettings channel) =>
        $"{Name(channel.Mode)}, waits {Wait(channel.Wait)}, at most {channel.HourlyBudget} an hour, {Quiet(channel)}";

    public static string Wait(TimeSpan wait) => wait == TimeSpan.Zero ? "for nobody" : $"{Whole(wait.TotalSeconds)} s for people";

    public static string Quiet(ChannelSettings channel) => Hours(channel) is { Length: > 0 } hours
        ? $"quiet {hours} ({channel.Zone ?? "UTC"})"
        : "no quiet hours";

    /// <summary>As one types quiet hours; empty where there are none.</summary>
    public static string Hours(ChannelSettings channel) => channel is { QuietFrom: { } from, QuietTo: { } to }
        ? string.Create(CultureInfo.InvariantCulture, $"{from:HH:mm}-{to:HH:mm}")
        : "";

    public static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>At most so many characters, never half of one.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return $"{text[..end]}…";
    }

    /// <summary>The lines that fit into so many characters, and how many more there are.</summary>
    public static string Fit(IReadOnlyList<string> lines, int most)
    {
        const int Rest = 20;
        var shown = new List<string>();
        var room = most - Rest;
        foreach (var line in lines)
        {
            room -= line.Length + 1;
            if (room < 0)
                break;
            shown.Add(line);
        }
        if (shown.Count < lines.Count)
            shown.Add($"… and {lines.Count - shown.Count} more");
        return string.Join('\n', shown);
    }

    /// <summary>The lines in as few texts as they need, each of so many characters at most.</summary>
    public static IEnumerable<string> Chunks(IEnumerable<string> lines, int most)
    {
        var chunk = "";
        foreach (var line in lines)
        {
            if (chunk.Length > 0 && chunk.Length + 1 + line.Length > most)
            {
                yield return chunk;
                chunk = "";
            }
            chunk = chunk.Length == 0 ? line : $"{chunk}\n{line}";
        }
        if (chunk.Length > 0)
            yield return chunk;
    }

    /// <summary>A link that adds the bot to a server with what every mode needs.</summary>
    public static string Invitation(ulong? application) =>
        application is { } id ? NeededRights.InvitationLink(id) : "the Developer Portal, page Installation";

    /// <summary>What to do where the text of messages does not arrive.</summary>
    public const string SwitchOnContent =
        "Whoever runs me switches on \"Message Content Intent\" in the Developer Portal, page Bot, and starts me again.";
}
