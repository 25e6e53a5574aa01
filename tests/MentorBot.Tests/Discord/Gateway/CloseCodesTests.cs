using MentorBot.Discord.Gateway;

namespace MentorBot.Tests.Discord.Gateway;

public class CloseCodesTests
{
    [Theory]
    [InlineData(null, NextStep.Resume)]
    [InlineData(4000, NextStep.Resume)]
    [InlineData(4001, NextStep.Resume)]
    [InlineData(4002, NextStep.Resume)]
    [InlineData(4003, NextStep.Identify)]
    [InlineData(4004, NextStep.Stop)]
    [InlineData(4005, NextStep.Identify)]
    [InlineData(4007, NextStep.Identify)]
    [InlineData(4008, NextStep.Resume)]
    [InlineData(4009, NextStep.Identify)]
    [InlineData(4010, NextStep.Stop)]
    [InlineData(4011, NextStep.Stop)]
    [InlineData(4012, NextStep.Stop)]
    [InlineData(4013, NextStep.Stop)]
    [InlineData(4014, NextStep.Stop)]
    [InlineData(1000, NextStep.Identify)]
    [InlineData(1001, NextStep.Identify)]
    [InlineData(1006, NextStep.Resume)]
    [InlineData(1011, NextStep.Resume)]
    [InlineData(4999, NextStep.Resume)]
    internal void Each_close_code_has_its_next_step(int? code, NextStep expected) => Assert.Equal(expected, CloseCodes.After(code));

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "ShardCount")]
    [InlineData(4011, "Raise Discord:ShardCount")]
    [InlineData(4012, "version 10")]
    [InlineData(4013, "Discord:Intents")]
    [InlineData(4014, "Server Members Intent, Message Content Intent")]
    public void A_refusal_says_what_to_do(int code, string advice)
    {
        var refusal = CloseCodes.Fatal(code, Intents.Default | Intents.GuildMembers | Intents.MessageContent, 0, 1);

        Assert.Equal(code, refusal.CloseCode);
        Assert.Contains(advice, refusal.Message);
        Assert.DoesNotContain("Presence Intent", refusal.Message);
    }
}
