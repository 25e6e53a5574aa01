using MentorBot.Answering;
using MentorBot.Features.Tips.Plans;
using MentorBot.Features.Tips.Questions;
using MentorBot.Routing;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Tips at a time of day, for people and in servers' channels.</summary>
public static class TipDeliveryFeature
{
    public static void AddTipDelivery(this IServiceCollection services)
    {
        services.TryAddSingleton<ITipSupply, StudyTips>();
        services.AddSingleton<ScheduleStore>().AddSingleton<DeliveryStore>().AddSingleton<TipBell>();
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<ScheduleStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<ScheduleStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<DeliveryStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<ScheduleStore>());
        services.AddSingleton<AnswerStore>().AddSingleton<MorningQuestions>();
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<AnswerStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<AnswerStore>());
        services.AddSingleton<TipPlanner>().AddSingleton<Deliverer>().AddSingleton<OwnerNotes>().AddSingleton<TipWorker>();
        services.AddSingleton<IStudyDays, TipCalendar>();
        services.AddSingleton<INotices>(all => all.GetRequiredService<OwnerNotes>());
        services.AddSingleton<WishReader>().AddSingleton<Drafts>().AddSingleton<Proof>().AddSingleton<ChannelCheck>();
        services.AddSingleton<TipsReplies>().AddSingleton<ScheduleReplies>();
        services.AddSingleton<IRoutes, TipsCommands>().AddSingleton<IRoutes, ScheduleCommands>();
        services.AddSingleton<IRoutes, QuestionCommands>().AddSingleton<IRoutes, LaterToday>().AddSingleton<IRoutes, PingRole>();
    }
}
