using Microsoft.Extensions.Options;

namespace MentorBot.Routing;

/// <summary>Registers the limits of use.</summary>
public static class LimitsSetup
{
    public static void AddUseLimits(this IHostApplicationBuilder builder)
    {
        // Read at once, so that a value that does not fit stops the start.
        var options = builder.Configuration.GetSection("Limits").Get<LimitsOptions>() ?? new();
        builder.Services.AddSingleton(Options.Create(options));
        builder.Services.AddSingleton<IChecksSettings>(options);
        builder.Services.AddSingleton<UseLimits>();
    }
}
