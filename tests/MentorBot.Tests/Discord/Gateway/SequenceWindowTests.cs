using MentorBot.Discord.Gateway;

namespace MentorBot.Tests.Discord.Gateway;

public class SequenceWindowTests
{
    [Fact]
    public void A_number_counts_once_however_often_and_in_whatever_order_it_comes()
    {
        var window = new SequenceWindow();

        var taken = new long[] { 1, 2, 4, 3, 3, 4, 2, 5, 70, 69, 69, 5, 200, 199, 1 }.Where(window.TryTake);

        Assert.Equal([1, 2, 4, 3, 5, 70, 69, 200, 199], taken);
        Assert.Equal(200, window.Last);
    }

    [Fact]
    public void A_new_session_starts_from_nothing()
    {
        var window = new SequenceWindow();
        window.TryTake(1);
        window.Reset();

        Assert.Null(window.Last);
        Assert.True(window.TryTake(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void Numbers_that_cannot_be_are_not_taken(long number)
    {
        var window = new SequenceWindow();
        window.TryTake(long.MaxValue);

        Assert.False(window.TryTake(number));
    }

    [Fact]
    public void Pauses_grow_to_a_minute_and_never_beyond()
    {
        var jitter = new Jitter(1);

        var pauses = Enumerable.Range(1, 40).Select(jitter.Pause).ToList();

        Assert.Equal(TimeSpan.Zero, pauses[0]);
        Assert.All(pauses[1..], pause => Assert.InRange(pause.TotalSeconds, 1, 60));
        Assert.All(pauses[8..], pause => Assert.True(pause.TotalSeconds >= 30));
        Assert.All(Enumerable.Range(0, 100), _ => Assert.InRange(jitter.AfterInvalidSession().TotalSeconds, 1, 5));
    }
}
