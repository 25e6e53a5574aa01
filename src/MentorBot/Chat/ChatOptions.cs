using MentorBot.Discord;

namespace MentorBot.Chat;

/// <summary>Settings of the section <c>Discord</c>.</summary>
public sealed class ChatOptions : IChecksSettings
{
    /// <summary>The bot's token, without "Bot ". Its shape is never checked.</summary>
    public string? Token { get; set; }

    /// <summary>Any server that speaks Discord's protocol will do.</summary>
    public string ApiBase { get; set; } = "https://discord.com/api/v10";

    /// <summary><c>Auto</c>: asks for the text of all messages where the application has that switched on.</summary>
    public MessageContentMode MessageContent { get; set; } = MessageContentMode.Auto;

    /// <summary>The first and last shard that this process runs, and how many there are in all; null: as Discord recommends.</summary>
    public int ShardFrom { get; set; }

    public int? ShardTo { get; set; }

    public int? ShardCount { get; set; }

    public bool HasToken => !string.IsNullOrWhiteSpace(Token);

    /// <summary>Every problem, as a sentence.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return ["Discord:ApiBase must be an http or https address, for example https://discord.com/api/v10."];
        return ForClient().Problems();
    }

    /// <param name="tokenForNone">The token where none is set: an empty one makes no client.</param>
    public DiscordOptions ForClient(string tokenForNone = "") => new()
    {
        Token = HasToken ? Token!.Trim() : tokenForNone,
        ApiBase = new Uri(ApiBase),
        MessageContent = MessageContent,
        ShardFrom = ShardFrom,
        ShardTo = ShardTo,
        ShardCount = ShardCount,
    };
}
