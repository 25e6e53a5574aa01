using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord.Components;

namespace MentorBot.Tests.Chat.Cards;

public sealed class ReplyPictureTests
{
    private static readonly Picture s_chart = new("<svg/>", "A chart of pay");
    private static readonly Picture s_map = new("<svg></svg>", new string('m', 2000));
    private static readonly Reply s_reply = new() { Title = "Pay", Text = "Bars.", Picture = s_chart };

    [Fact]
    public void A_picture_stands_below_its_text_with_its_words_and_is_sent_along()
    {
        var message = ReplyMessage.Of(s_reply, drawn: new Dictionary<Picture, byte[]> { [s_chart] = [1, 2] });

        MessageLimits.Check(message);
        var card = Assert.IsType<Container>(Assert.Single(message.Components));
        Assert.IsType<TextDisplay>(card.Components[0]);
        var item = Assert.Single(Assert.IsType<MediaGallery>(card.Components[1]).Items);
        var file = Assert.Single(message.Files);
        Assert.Equal($"attachment://{file.Name}", item.Media.Url);
        Assert.Equal("A chart of pay", item.Description);
        Assert.Equal("image/png", file.ContentType);
    }

    [Fact]
    public void Every_card_of_a_message_has_its_own_picture_and_long_words_are_cut()
    {
        var reply = s_reply with { Parts = [new Reply { Title = "Map", Text = "Stages.", Picture = s_map }] };
        var message = ReplyMessage.Of(reply, drawn: new Dictionary<Picture, byte[]> { [s_chart] = [1], [s_map] = [2] });

        MessageLimits.Check(message);
        Assert.Equal(2, message.Files.Select(file => file.Name).Distinct().Count());
        Assert.Equal(1024, message.Files[1].Description!.Length);
    }

    [Fact]
    public void A_picture_that_was_not_drawn_leaves_the_text_alone()
    {
        var message = ReplyMessage.Of(s_reply);

        Assert.Empty(message.Files);
        Assert.Single(Assert.IsType<Container>(Assert.Single(message.Components)).Components);
    }
}
