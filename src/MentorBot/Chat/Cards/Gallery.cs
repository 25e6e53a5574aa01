using System.Globalization;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;

namespace MentorBot.Chat.Cards;

/// <summary>The pictures of one message: each a file that is sent along, and the part that shows it.</summary>
internal sealed class Gallery(IReadOnlyDictionary<Picture, byte[]> drawn)
{
    private readonly List<OutgoingFile> _files = [];

    public IReadOnlyList<OutgoingFile> Files => _files;

    /// <summary>Nothing where the card has no picture, or it could not be drawn.</summary>
    public IEnumerable<Component> Of(Reply card)
    {
        if (card.Picture is not { } picture || !drawn.TryGetValue(picture, out var png))
            return [];
        var name = string.Create(CultureInfo.InvariantCulture, $"picture-{_files.Count + 1}.png");
        var alt = ReplyMessage.Short(picture.Alt, MessageLimits.FileDescription);
        _files.Add(new(name, png) { ContentType = "image/png", Description = alt });
        return [new MediaGallery(new GalleryItem(new Media($"attachment://{name}")) { Description = alt })];
    }
}
