using MentorBot.Routing;

namespace MentorBot.Features.Salaries;

/// <summary>What jobs pay, as far as somebody has counted it.</summary>
public static class SalariesFeature
{
    public static void AddSalaries(this IServiceCollection services) => services.AddSingleton<IRoutes, SalaryCommands>();
}
