using MentorBot.Sandbox.World;

namespace MentorBot.Play;

/// <summary>A server where many people talk and the bot is a guest whom nobody has set up.</summary>
internal sealed class BusyServer
{
    private readonly Channel _lounge;
    private readonly Channel _help;
    private readonly Channel _show;

    public BusyServer(DiscordWorld world, Cast cast)
    {
        var guild = world.AddGuild("Data Lounge", cast.Owner);
        foreach (var user in cast.Regulars)
            world.AddMember(guild, user);
        world.AddBot(guild, cast.App, PlayWorld.RightsOfBot);
        _lounge = world.AddChannel(guild, "lounge");
        _help = world.AddChannel(guild, "help");
        _show = world.AddChannel(guild, "show-and-tell");
        world.AddChannel(guild, "jobs");
    }

    public void Fill(Talk talk, Cast cast) => talk
        .Say(_lounge, "4d", cast.Jonas, "Who else is at the meetup on Saturday?", cast.Priya, cast.Mateo)
        .Say(_lounge, "95h", cast.Priya, "Me! I bring stickers.")
        .Say(_lounge, "70h", cast.Mateo, "> A model is a opinion with numbers\nSaw this on a mug and had to buy it.", cast.Noor, cast.Jonas)
        .Say(_lounge, "69h", cast.Noor, "*an* opinion. The mug has a bug.", cast.Mateo)
        .Say(_lounge, "47h", cast.Member, "Hello from the Study Circle 👋")
        .Say(_lounge, "46h", cast.Owner, $"Welcome <@{cast.Member.Id}>! Tell us what you are working on.")
        .Say(_lounge, "45h", cast.Member, "A classifier for bird songs. It knows three birds so far, and one of them is a frog.",
            cast.Owner, cast.Jonas, cast.Noor)
        .Say(_lounge, "20h", cast.Curator, "Reminder: the paper of the week is about calibration. Short and sweet.")
        .Say(_lounge, "4h", cast.Jonas, "Coffee count today: 3. Models trained: 0.", cast.Mateo)
        .Say(_lounge, "2h", cast.Priya, "||It was overfitting. It is always overfitting.||", cast.Curator, cast.Member)
        .Say(_help, "74h", cast.Mateo, "My loss is `nan` after the second batch. Ideas?")
        .Say(_help, "73h", cast.Curator, "- learning rate too high\n- a zero in a logarithm\n- a blank in the data\nIn that order.",
            cast.Mateo)
        .Say(_help, "72h", cast.Mateo, "It was the third. Thank you!")
        .Say(_help, "23h", cast.Jonas, "How do you name your experiments? Mine are `final`, `final2` and `final2_really`.")
        .Say(_help, "22h", cast.Noor, "Date, question, one word for the change. And write down what you *expected*.",
            cast.Jonas, cast.Priya)
        .Say(_help, "90m", cast.Priya, "Does anybody know a small open data set with messy dates? For teaching.")
        .Say(_show, "52h", cast.Noor, "A page that shows which of my tomato plants is thirsty: 14 sensors, a small model, no cloud.",
            cast.Owner, cast.Member, cast.Curator)
        .Say(_show, "51h", cast.Owner, "This is the best thing that I have seen all week.")
        .Say(_show, "5h", cast.Mateo, "First pull request to a library that I use every day was merged ✨",
            cast.Noor, cast.Priya, cast.Jonas);
}
