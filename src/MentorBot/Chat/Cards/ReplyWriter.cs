using MentorBot.Chat.Pictures;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;

namespace MentorBot.Chat.Cards;

/// <summary>Replies as messages, with their pictures.</summary>
internal sealed class ReplyWriter(Painter painter)
{
    public async Task<OutgoingMessage> WriteAsync(Reply reply, bool isPrivate = false)
    {
        var drawn = new Dictionary<Picture, byte[]>();
        foreach (var picture in PicturesOf(reply))
        {
            if (await painter.PngAsync(picture) is { } png)
                drawn[picture] = png;
        }
        return ReplyMessage.Of(reply, isPrivate, drawn);
    }

    /// <summary>Draws ahead what an outcome will show, so that it is at hand when the time comes to write it.</summary>
    public Task PrepareAsync(Outcome outcome) => outcome switch
    {
        Outcome.Show(var reply) => WhenDrawn(reply),
        Outcome.Replace(var reply) => WhenDrawn(reply),
        _ => Task.CompletedTask,
    };

    private Task WhenDrawn(Reply reply) => Task.WhenAll(PicturesOf(reply).Select(painter.PngAsync));

    private static IEnumerable<Picture> PicturesOf(Reply reply) =>
        reply.Parts.Prepend(reply).Select(card => card.Picture).OfType<Picture>();
}
