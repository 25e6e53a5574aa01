using System.Buffers;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Components;

/// <summary>What Discord accepts in a message and in a form, checked before anything is sent.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message, https://discord.com/developers/docs/components/reference</remarks>
public static class MessageLimits
{
    public const int Content = 2000;
    public const int Embeds = 10;
    public const int EmbedTitle = 256;
    public const int EmbedDescription = 4096;
    public const int EmbedFields = 25;
    public const int EmbedFieldName = 256;
    public const int EmbedFieldValue = 1024;
    public const int EmbedFooter = 2048;
    public const int EmbedAuthor = 256;
    public const int EmbedTotal = 6000;
    public const int Rows = 5;
    public const int Components = 40;

    /// <summary>Of one text, and of all texts of a message together.</summary>
    public const int ComponentText = 4000;

    public const int Files = 10;
    public const int FileDescription = 1024;
    public const int BodyBytes = 25 * 1024 * 1024;
    public const int Url = 2048;
    public const int Nonce = 25;
    public const int Mentioned = 100;
    public const int ModalTitle = 45;
    public const int ModalComponents = 5;
    public const int ThreadName = 100;

    private const int Color = 0xFFFFFF;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    /// <exception cref="LimitException">Discord would refuse the message.</exception>
    public static void Check(OutgoingMessage message) => Checked(message).ThrowIfAny();

    /// <summary>A forum's post, where Discord documents no components other than rows.</summary>
    /// <exception cref="LimitException">Discord would refuse the message.</exception>
    public static void CheckPost(OutgoingMessage message)
    {
        var check = Checked(message);
        check.Require(!message.IsComponentsV2, "message.components", "the first message of a post has rows only, below a text or embeds.");
        check.ThrowIfAny();
    }

    /// <exception cref="LimitException">Discord would refuse the form.</exception>
    public static void Check(Modal modal) => Checked(modal).ThrowIfAny();

    /// <summary>Why Discord would refuse the message: a line for each reason, none when it is fine.</summary>
    public static IReadOnlyList<string> Problems(OutgoingMessage message) => Checked(message).Problems;

    public static IReadOnlyList<string> Problems(Modal modal) => Checked(modal).Problems;

    private static LimitCheck Checked(OutgoingMessage message)
    {
        var check = new LimitCheck();
        check.Require(
            !string.IsNullOrWhiteSpace(message.Content) || message.Embeds.Count + message.Components.Count + message.Files.Count > 0
                || message.KeptAttachments.Count > 0,
            "message", "it is empty.");
        check.Text(message.Content, "content", Content);
        check.Text(message.Nonce?.Value, "nonce", Nonce);
        CheckMentions(check, message.Mentions);
        CheckFiles(check, message);
        CheckEmbeds(check, message.Embeds);
        if (message.IsComponentsV2)
            CheckV2(check, message);
        else
            CheckRows(check, message);
        return check;
    }

    private static LimitCheck Checked(Modal modal)
    {
        var check = new LimitCheck();
        check.Text(modal.CustomId, "custom_id", ComponentLimits.CustomId, least: 1);
        check.Text(modal.Title, "title", ModalTitle, least: 1);
        check.Count(modal.Components.Count, "components", ModalComponents, least: 1);
        var limits = new ComponentLimits(check, files: null);
        for (var i = 0; i < modal.Components.Count; i++)
            limits.InModal(modal.Components[i], $"components[{i}]");
        limits.Finish();
        return check;
    }

    private static void CheckMentions(LimitCheck check, Mentions mentions)
    {
        check.Count(mentions.Users.Count, "allowed_mentions.users", Mentioned);
        check.Count(mentions.Roles.Count, "allowed_mentions.roles", Mentioned);
    }

    private static void CheckV2(LimitCheck check, OutgoingMessage message)
    {
        check.Require(string.IsNullOrEmpty(message.Content), "content", "it cannot stand beside components other than rows.");
        check.Require(message.Embeds.Count == 0, "embeds", "they cannot stand beside components other than rows.");
        var limits = Walked(check, message);
        check.Count(limits.Total, "components", Components);
        if (limits.TextLength > ComponentText)
            check.Require(false, "components", $"all texts together at most {ComponentText} characters, they have {limits.TextLength}.");
    }

    private static void CheckRows(LimitCheck check, OutgoingMessage message)
    {
        check.Count(message.Components.Count, "components", Rows);
        Walked(check, message);
    }

    private static ComponentLimits Walked(LimitCheck check, OutgoingMessage message)
    {
        // Names of files that an edit keeps are not known here: then a reference is Discord's to check.
        var limits = new ComponentLimits(check, message.KeptAttachments.Count > 0 ? null : message.Files);
        for (var i = 0; i < message.Components.Count; i++)
            limits.InMessage(message.Components[i], $"components[{i}]");
        limits.Finish();
        return limits;
    }

    private static void CheckFiles(LimitCheck check, OutgoingMessage message)
    {
        if (message.Files.Count + message.KeptAttachments.Count == 0)
            return;
        check.Count(message.Files.Count + message.KeptAttachments.Count, "files", Files);
        check.Unique(message.Files.Select(file => file.Name), "files");
        for (var i = 0; i < message.Files.Count; i++)
        {
            var name = message.Files[i].Name;
            check.Text(name, $"files[{i}].name", FileDescription, least: 1);
            check.Require(
                !name.AsSpan().ContainsAnyExcept(NameCharacters), $"files[{i}].name",
                "only letters, digits, points, dashes and underscores.");
            check.Text(message.Files[i].Description, $"files[{i}].description", FileDescription);
        }
        var bytes = message.Files.Sum(file => (long)file.Content.Length);
        check.Require(bytes <= BodyBytes, "files", $"at most {BodyBytes} bytes in all, they have {bytes}.");
    }

    private static void CheckEmbeds(LimitCheck check, IReadOnlyList<Embed> embeds)
    {
        check.Count(embeds.Count, "embeds", Embeds);
        var total = 0;
        for (var i = 0; i < embeds.Count; i++)
            total += CheckEmbed(check, embeds[i], $"embeds[{i}]");
        if (total > EmbedTotal)
            check.Require(false, "embeds", $"all texts together at most {EmbedTotal} characters, they have {total}.");
    }

    /// <returns>The characters that count towards the total.</returns>
    private static int CheckEmbed(LimitCheck check, Embed embed, string field)
    {
        var fields = embed.Fields ?? [];
        check.Text(embed.Title, $"{field}.title", EmbedTitle);
        check.Text(embed.Description, $"{field}.description", EmbedDescription);
        check.Text(embed.Footer?.Text, $"{field}.footer.text", EmbedFooter);
        check.Text(embed.Author?.Name, $"{field}.author.name", EmbedAuthor);
        check.Text(embed.Url, $"{field}.url", Url);
        check.Text(embed.Image?.Url, $"{field}.image.url", Url);
        check.Text(embed.Thumbnail?.Url, $"{field}.thumbnail.url", Url);
        check.Text(embed.Footer?.IconUrl, $"{field}.footer.icon_url", Url);
        check.Text(embed.Author?.IconUrl, $"{field}.author.icon_url", Url);
        check.Range(embed.Color, $"{field}.color", 0, Color);
        check.Count(fields.Count, $"{field}.fields", EmbedFields);
        for (var i = 0; i < fields.Count; i++)
        {
            check.Text(fields[i].Name, $"{field}.fields[{i}].name", EmbedFieldName, least: 1);
            check.Text(fields[i].Value, $"{field}.fields[{i}].value", EmbedFieldValue, least: 1);
        }
        return (embed.Title?.Length ?? 0) + (embed.Description?.Length ?? 0) + (embed.Footer?.Text.Length ?? 0)
            + (embed.Author?.Name.Length ?? 0) + fields.Sum(item => item.Name.Length + item.Value.Length);
    }
}
