using MentorBot.EndToEnd;
using MentorBot.Routing;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Routing;

public sealed class UseLimitsTests
{
    private static readonly PersonId s_ada = new(1);
    private static readonly ServerId s_server = new(9);

    private readonly ManualClock _clock = new();

    [Fact]
    public void Eight_at_once_are_allowed_and_the_ninth_waits_six_seconds()
    {
        var limits = Limits();

        Assert.All(Enumerable.Range(0, 8), _ => Assert.True(limits.Take(s_ada, null).Allowed));

        var ninth = limits.Take(s_ada, null);
        Assert.False(ninth.Allowed);
        Assert.Equal(TimeSpan.FromSeconds(6), ninth.Wait);
        Assert.Equal("That was quick! I can take your next question in 6 seconds.", ninth.Refusal);
    }

    [Fact]
    public void One_more_comes_back_every_six_seconds_and_never_more_than_a_burst()
    {
        var limits = Limits();
        Spend(limits, s_ada, 8);

        _clock.Advance(TimeSpan.FromSeconds(5.2));
        Assert.Equal("That was quick! I can take your next question in 1 second.", limits.Take(s_ada, null).Refusal);
        _clock.Advance(TimeSpan.FromSeconds(0.8));
        Assert.True(limits.Take(s_ada, null).Allowed);
        Assert.False(limits.Take(s_ada, null).Allowed);

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(8, Spend(limits, s_ada, 20));
    }

    [Fact]
    public void A_wait_once_named_is_not_longer_however_often_one_tries()
    {
        var limits = Limits();
        Spend(limits, s_ada, 8);
        var wait = limits.Take(s_ada, null).Wait;

        for (var i = 0; i < 100; i++)
            limits.Take(s_ada, null);
        _clock.Advance(wait);

        Assert.True(limits.Take(s_ada, null).Allowed);
    }

    [Fact]
    public void One_person_does_not_use_up_anothers_share()
    {
        var limits = Limits();
        Spend(limits, s_ada, 8);

        Assert.True(limits.Take(new PersonId(2), null).Allowed);
    }

    [Fact]
    public void Many_people_of_one_server_wait_for_each_other_and_not_for_other_servers()
    {
        var limits = Limits();
        for (ulong person = 1; person <= 60; person++)
            Assert.True(limits.Take(new PersonId(person), s_server).Allowed);

        var refused = limits.Take(new PersonId(61), s_server);

        Assert.Equal("Many people are asking me here right now. I can take your next question in 1 second.", refused.Refusal);
        Assert.True(limits.Take(new PersonId(61), new ServerId(10)).Allowed);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.True(limits.Take(new PersonId(62), s_server).Allowed);
    }

    [Fact]
    public void Who_is_refused_for_the_servers_sake_keeps_his_own_share()
    {
        var limits = Limits(new() { PersonBurst = 1, ServerBurst = 1, ServerPerSecond = 1 });
        limits.Take(s_ada, s_server);
        var ben = new PersonId(2);

        Assert.False(limits.Take(ben, s_server).Allowed);

        Assert.True(limits.Take(ben, null).Allowed);
    }

    [Fact]
    public void A_long_wait_is_said_in_minutes()
    {
        var limits = Limits(new() { PersonBurst = 1, PersonEverySeconds = 600 });
        limits.Take(s_ada, null);

        Assert.Equal("That was quick! I can take your next question in 10 minutes.", limits.Take(s_ada, null).Refusal);
    }

    [Fact]
    public void People_whose_share_is_whole_again_are_forgotten()
    {
        var limits = Limits();
        for (ulong person = 1; person <= 10_000; person++)
            limits.Take(new PersonId(person), new ServerId(person));
        Assert.Equal(20_000, limits.Remembered);

        _clock.Advance(TimeSpan.FromMinutes(2));
        limits.Take(s_ada, null);

        Assert.Equal(1, limits.Remembered);
    }

    private static int Spend(UseLimits limits, PersonId person, int tries) =>
        Enumerable.Range(0, tries).Count(_ => limits.Take(person, null).Allowed);

    private UseLimits Limits(LimitsOptions? options = null) => new(Options.Create(options ?? new()), _clock);
}
