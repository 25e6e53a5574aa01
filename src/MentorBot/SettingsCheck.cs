using MentorBot.Chat;
using Microsoft.Extensions.Options;

namespace MentorBot;

public static class SettingsCheck
{
    public static IReadOnlyList<string> Problems(IServiceProvider services) =>
        [.. services.GetRequiredService<IOptions<ChatOptions>>().Value.Problems()];
}
