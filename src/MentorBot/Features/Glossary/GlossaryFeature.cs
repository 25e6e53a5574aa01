using MentorBot.Answering;
using MentorBot.Routing;

namespace MentorBot.Features.Glossary;

/// <summary>The words of the field, asked for or met in an answer.</summary>
public static class GlossaryFeature
{
    public static void AddGlossary(this IServiceCollection services)
    {
        services.AddSingleton<GlossaryTerms>().AddSingleton<IOffersTerms>(all => all.GetRequiredService<GlossaryTerms>());
        services.AddSingleton<IRoutes, GlossaryCommands>();
    }
}
