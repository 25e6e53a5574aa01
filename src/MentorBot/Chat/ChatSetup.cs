using MentorBot.Chat.Cards;
using MentorBot.Chat.Desks;
using MentorBot.Chat.Pictures;
using MentorBot.Discord;
using MentorBot.Discord.Events;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Chat;

/// <summary>Registers the bot's side of Discord.</summary>
public static class ChatSetup
{
    public static void AddChat(this IServiceCollection services)
    {
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<CommandState>();
        services.AddSingleton<Places>();
        services.AddSingleton<SvgProgram>();
        services.AddSingleton<Painter>();
        services.AddSingleton<IDoctorCheck, PictureCheck>();
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<CallReader>();
        services.AddSingleton<DeferredStore>();
        services.AddSingleton<IForgets>(all => all.GetRequiredService<DeferredStore>());
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton<MessageDesk>();
        services.AddSingleton<IDiscordConnection>(Connect);
        services.AddSingleton<IPosts, Posts>();
        services.AddSingleton<IAppointedPosts, AppointedPosts>();
        services.AddSingleton<NoteStore>();
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<NoteStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<NoteStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<NoteStore>());
        services.AddSingleton<StaffLog>();
        services.AddSingleton<IStaffLog>(all => all.GetRequiredService<StaffLog>());
        services.AddSingleton<IServerView, ServerView>();
        services.AddSingleton<IMemberRoles, MemberRoles>();
        services.AddSingleton<IBotState, BotState>();
        services.AddSingleton<ChatBot>();
    }

    private static DiscordConnection Connect(IServiceProvider services)
    {
        var servers = services.GetRequiredService<ServerStore>();
        // The desk needs the connection, and the connection the desk's wishes: asked for when the first message comes.
        var filter = new EventFilter
        {
            Messages = header => services.GetRequiredService<MessageDesk>().Wants(header),
            Guilds = guild => servers.IsConfigured(new ServerId(guild.Value)),
        };
        // "mentorbot try" uses the routes without Discord. The bot itself does not start without a token.
        var options = services.GetRequiredService<IOptions<ChatOptions>>().Value.ForClient(tokenForNone: "none");
        return new DiscordConnection(
            options, filter, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILoggerFactory>());
    }
}
