namespace MentorBot.Knowledge;

/// <summary>Registers where the knowledge comes from.</summary>
public static class KnowledgeSetup
{
    public static void AddKnowledge(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<KnowledgeOptions>(builder.Configuration.GetSection("Knowledge"));
        builder.Services.AddSingleton<KnowledgeFolders>();
        builder.Services.AddSingleton<EngineCache>();
        builder.Services.AddSingleton<EngineLoader>();
    }
}
