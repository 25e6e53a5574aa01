using MentorBot.Chat.Cards;
using MentorBot.Discord.Components;
using MentorBot.Features.Help;
using MentorBot.Tests.Features.Privacy;

namespace MentorBot.Tests.Features.Help;

/// <summary>The help of the whole program.</summary>
public sealed class WholeHelpTests
{
    [Fact]
    public void All_that_an_admin_may_use_fits_into_one_message()
    {
        using var world = new PrivacyWorld();

        var help = HelpReplies.Help([.. world.Router.Routes], HelpExamples.All, onServer: true);

        Assert.Empty(MessageLimits.Problems(ReplyMessage.Of(help)));
        Assert.Contains("`/tips subscribe", help.Text, StringComparison.Ordinal);
        Assert.Contains("`/schedule log", help.Text, StringComparison.Ordinal);
    }
}
