using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Salaries;

/// <summary>What jobs pay, as far as somebody has counted it.</summary>
public static class SalariesFeature
{
    private const string Unnamed = "Machine Learning Engineer";

    public static void AddSalaries(this IServiceCollection services)
    {
        services.AddSingleton<IRoutes, SalaryCommands>();
        services.AddSingleton(new PlainIntent(Intents.Salary, Find));
    }

    /// <summary>
    /// "What is the pay like?" is about the guide's own role; whoever names a role, a place or a level wants figures, unless he asks for
    /// advice: how to negotiate.
    /// </summary>
    private static PlainLink Find(Answer answer)
    {
        var named = answer.Reading.Entities;
        var go = new Go(SalaryCommands.Name, named.Roles.FirstOrDefault(Unnamed), named.Level ?? "", named.Country ?? "");
        return new(go, "Figures of pay")
        {
            OnlyRelated = named is { Roles.Count: 0, Level: null, Country: null } || answer.Best is { Passage.Advice: true },
        };
    }
}
