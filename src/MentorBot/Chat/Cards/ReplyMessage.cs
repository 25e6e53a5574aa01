using System.Text;
using MentorBot.Core.Replies;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using Button = MentorBot.Discord.Components.Button;

namespace MentorBot.Chat.Cards;

/// <summary>A reply as a message of components. Here alone are Discord's limits and mentions known.</summary>
internal static class ReplyMessage
{
    private const int ButtonsInRow = 5;
    private const int LongestLabel = 80;
    private const int LongestOption = 100;
    private const int LongestPlaceholder = 150;

    /// <param name="drawn">Pictures of the reply as PNG; what is not among them is left out.</param>
    public static OutgoingMessage Of(Reply reply, bool isPrivate = false, IReadOnlyDictionary<Picture, byte[]>? drawn = null)
    {
        var gallery = new Gallery(drawn ?? new Dictionary<Picture, byte[]>());
        return new()
        {
            Components = [.. Body(reply, gallery), .. Rows(reply)],
            Files = [.. reply.Files.Select(File), .. gallery.Files],
            Ephemeral = isPrivate,
            Mentions = new Mentions
            {
                Users = [.. reply.Notifies.People.Select(id => new Snowflake(id))],
                Roles = [.. reply.Notifies.Roles.Select(id => new Snowflake(id))],
            },
        };
    }

    /// <summary>A line without a title stands by itself; everything else is a card.</summary>
    private static IEnumerable<Component> Body(Reply reply, Gallery gallery)
    {
        if (reply.Title.Length == 0 && reply.Parts.Count == 0)
            return [new TextDisplay(Text(reply)), .. gallery.Of(reply), .. Attached(reply)];
        var parts = new List<Component>();
        foreach (var card in reply.Parts.Prepend(reply))
        {
            if (parts.Count > 0)
                parts.Add(new Separator());
            parts.Add(new TextDisplay(Text(card)));
            parts.AddRange(gallery.Of(card));
        }
        parts.AddRange(Attached(reply));
        return [new Container(parts)];
    }

    private static IEnumerable<Component> Attached(Reply reply) =>
        reply.Files.Select(file => new AttachedFile(new Media($"attachment://{file.Name}")));

    private static string Text(Reply reply)
    {
        var text = new StringBuilder();
        if (reply.Title.Length > 0)
            text.Append("### ").Append(reply.Title).Append('\n');
        if (reply.Breadcrumb is { } breadcrumb)
            text.Append("-# ").Append(breadcrumb).Append('\n');
        text.Append(reply.Text);
        foreach (var field in reply.Fields)
            text.Append("\n**").Append(field.Name).Append("**").Append(field.Separator).Append(field.Text);
        if (reply.Next is { } next)
            text.Append("\n\n**Next step** ").Append(next);
        if (reply.Sources.Count > 0)
            text.Append("\n-# Source: ").AppendJoin("; ", reply.Sources);
        if (reply.Sureness is { } sureness)
            text.Append("\n-# I am ").Append(sureness).Append('.');
        if (reply.Note is { } note)
            text.Append("\n-# ").Append(note);
        return text.ToString();
    }

    private static IEnumerable<Component> Rows(Reply reply)
    {
        foreach (var menu in reply.Menus)
            yield return new ActionRow(MenuOf(menu));
        foreach (var row in reply.Choices.Chunk(ButtonsInRow).Concat(reply.Buttons.Chunk(ButtonsInRow)))
            yield return new ActionRow([.. row.Select(ButtonOf)]);
    }

    private static Button ButtonOf(Choice choice) => new(CustomId.Of(choice.Go), Short(choice.Label, LongestLabel), choice.Look switch
    {
        Look.Main => ButtonStyle.Primary,
        Look.Good => ButtonStyle.Success,
        Look.Danger => ButtonStyle.Danger,
        _ => ButtonStyle.Secondary,
    });

    private static Select MenuOf(Menu menu)
    {
        var id = CustomId.Of(menu.Go);
        Select select = menu.Kind switch
        {
            MenuKind.Roles => new RoleSelect(id) { DefaultValues = Defaults(menu, DefaultValue.Role) },
            MenuKind.Channels => new ChannelSelect(id)
            {
                ChannelTypes = [ChannelType.Text, ChannelType.Announcement, ChannelType.Forum],
                DefaultValues = Defaults(menu, DefaultValue.Channel),
            },
            _ => new StringSelect(id, [.. menu.Options.Select(OptionOf)]),
        };
        return select with { Placeholder = Short(menu.Placeholder, LongestPlaceholder), MinValues = menu.Least, MaxValues = menu.Most };
    }

    private static List<DefaultValue>? Defaults(Menu menu, Func<Snowflake, DefaultValue> of) =>
        menu.Chosen.Count == 0 ? null : [.. menu.Chosen.Select(id => of(new Snowflake(id)))];

    private static SelectOption OptionOf(MenuOption option) => new(Short(option.Label, LongestOption), option.Value)
    {
        Description = option.Hint is { } hint ? Short(hint, LongestOption) : null,
        Default = option.Chosen,
    };

    private static OutgoingFile File(ReplyFile file) =>
        new(file.Name, Encoding.UTF8.GetBytes(file.Content)) { ContentType = "text/plain; charset=utf-8" };

    internal static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
