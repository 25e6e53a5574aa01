using Microsoft.Extensions.Options;

namespace MentorBot.Knowledge;

/// <summary>Registers where the knowledge comes from.</summary>
public static class KnowledgeSetup
{
    public static void AddKnowledge(this IHostApplicationBuilder builder)
    {
        // Read at once, so that a value that does not fit stops the start.
        var options = builder.Configuration.GetSection("Knowledge").Get<KnowledgeOptions>() ?? new();
        builder.Services.AddSingleton(Options.Create(options));
        builder.Services.AddSingleton<IChecksSettings>(options);
        builder.Services.AddSingleton<KnowledgeFolders>();
        builder.Services.AddSingleton<EngineCache>();
        builder.Services.AddSingleton<EngineLoader>();
        builder.Services.AddSingleton<LiveKnowledge>();
        builder.Services.AddSingleton<CareerBooks>();
        builder.Services.AddSingleton<StudyBooks>();
    }
}
