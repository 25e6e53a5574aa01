using MentorBot.Answering;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Quiz;

/// <summary>Questions with four choices; what was missed comes back.</summary>
public static class QuizFeature
{
    public static void AddQuiz(this IServiceCollection services)
    {
        services.AddSingleton<QuizStore>().AddSingleton<QuizDesk>();
        services.AddSingleton<IQuizzes>(all => all.GetRequiredService<QuizDesk>());
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<QuizStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<QuizStore>());
        services.AddSingleton<IRoutes, QuizCommands>();
    }
}
