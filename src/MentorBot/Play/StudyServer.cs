using MentorBot.Routing;
using MentorBot.Sandbox.World;
using MentorBot.Servers;

namespace MentorBot.Play;

/// <summary>The server in which one begins: the bot is set up there as a community would have it.</summary>
internal sealed class StudyServer
{
    private readonly Role _curators;
    private readonly Role _helpers;
    private readonly Channel _log;

    public StudyServer(DiscordWorld world, Cast cast)
    {
        Guild = world.AddGuild("Study Circle", cast.Owner);
        _curators = world.AddRole(Guild, "Curators", Permissions.ManageMessages | Permissions.ManageThreads | Permissions.PinMessages);
        _curators.Color = 0x3BA55D;
        _helpers = world.AddRole(Guild, "Helpers");
        (_helpers.Color, _helpers.Mentionable) = (0xE67E22, true);
        foreach (var user in cast.Regulars)
            world.AddMember(Guild, user, RolesOf(cast, user));
        world.AddBot(Guild, cast.App, PlayWorld.RightsOfBot);
        var welcome = world.AddChannel(Guild, "Welcome", ChannelType.Category);
        Start = Add(world, "start-here", welcome, "Six things to try, each with one press");
        var learning = world.AddChannel(Guild, "Learning", ChannelType.Category);
        General = Add(world, "general", learning, "Whatever is on your mind. MentorBot answers when it is mentioned");
        Questions = Add(world, "questions", learning, "Ask away: when it is sure, MentorBot answers unasked here, after a few seconds");
        Forum = world.AddChannel(Guild, "help-forum", ChannelType.Forum, learning);
        Forum.Topic = "One post, one question. MentorBot reads the first message of each";
        foreach (var tag in (string[])["career", "maths", "code", "studying"])
            world.AddTag(Forum, tag);
        var careers = world.AddChannel(Guild, "Careers", ChannelType.Category);
        Careers = Add(world, "careers", careers, "Jobs, pay, interviews");
        var staff = world.AddChannel(Guild, "Staff", ChannelType.Category);
        world.SetOverwrite(staff, Guild.Id, isMember: false, Permissions.None, Permissions.ViewChannel);
        world.SetOverwrite(staff, _curators.Id, isMember: false, Permissions.ViewChannel, Permissions.None);
        world.SetOverwrite(staff, cast.App.Id, isMember: true, Permissions.ViewChannel | Permissions.SendMessages, Permissions.None);
        _log = Add(world, "mentor-log", staff, "What staff changed about MentorBot");
        world.AddMember(Guild, cast.Newcomer);
    }

    public Guild Guild { get; }

    public Channel Start { get; }

    public Channel General { get; }

    /// <summary>Opened to the bot: it answers unasked.</summary>
    public Channel Questions { get; }

    public Channel Forum { get; }

    public Channel Careers { get; }

    /// <summary>What an admin would choose in <c>/mentor setup</c>; what was chosen at an earlier start stays.</summary>
    public void SetUp(ServerStore store)
    {
        var server = new ServerId(Guild.Id);
        if (store.IsConfigured(server))
            return;
        store.Save(new ServerSettings(server)
        {
            CuratorRole = _curators.Id,
            HelperRole = _helpers.Id,
            LogChannel = new PlaceId(_log.Id),
            Gaps = true,
        });
        Open(store, Questions, ChannelMode.Questions);
        Open(store, Forum, ChannelMode.Forum);
    }

    public void Fill(Talk talk, Cast cast) => talk
        .Say(General, "3d", cast.Owner, "Morning everybody! The reading group meets on Thursday, chapter 4: **how models are judged**.",
            cast.Noor)
        .Say(General, "51h", cast.Jonas, "I finally understand why we split the data *before* scaling it. Took me only three tries 😅",
            cast.Member, cast.Priya)
        .Say(General, "50h", cast.Priya, "Welcome to the club. The test set must not whisper anything to the training set.", cast.Jonas)
        .Say(General, "26h", cast.Noor, $"<@{cast.Member.Id}> did your notebook run in the end?")
        .Say(General, "25h", cast.Member, "It did! A missing `random_state` made every run differ.\n```python\n"
            + "train, test = train_test_split(rows, test_size=0.2, random_state=7)\n```", cast.Noor, cast.Curator)
        .Say(General, "3h", cast.Curator,
            $"If MentorBot does not know something, I see it in `/gaps` and write the answer. So do ask it in <#{Questions.Id}>.")
        .Say(Questions, "28h", cast.Mateo, "Does anybody else find the maths harder than the code?")
        .Say(Questions, "27h", cast.Priya,
            "Everybody does. Do the maths of the thing that you are building that week, not all of it first.", cast.Mateo)
        .Say(Careers, "30h", cast.Mateo, "Second interview next week, any last words?")
        .Say(Careers, "29h", cast.Noor,
            "Have one project that you can explain to your grandmother, and one that broke and what you learnt from it.",
            cast.Mateo, cast.Member)
        .Post(Forum, "2d", cast.Jonas, "How many hours a week do you study?",
            "I work full time and wonder what is realistic. Two evenings? Every morning?", "studying",
            cast.Noor, "Six to eight, mostly before work. Regular beats long.")
        .Post(Forum, "22h", cast.Mateo, "My portfolio: three small projects or one big one?",
            "I have time for about two months of work before I start to apply.", "career",
            cast.Curator, "One that goes from raw data to something that somebody uses. Then a small one that shows another side of you.");

    private static void Open(ServerStore store, Channel channel, ChannelMode mode) =>
        store.Save(new ChannelSettings(new PlaceId(channel.Id), new ServerId(channel.GuildId!.Value), mode)
        {
            // Enough for another person to be quicker, and not so long that whoever tries it out goes away.
            Wait = TimeSpan.FromSeconds(3),
            HourlyBudget = 30,
        });

    private Channel Add(DiscordWorld world, string name, Channel category, string topic)
    {
        var channel = world.AddChannel(Guild, name, parent: category);
        channel.Topic = topic;
        return channel;
    }

    private Role[] RolesOf(Cast cast, User user) =>
        user == cast.Curator ? [_curators] : user == cast.Noor || user == cast.Priya ? [_helpers] : [];
}
