using MentorBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Benchmarks.Speed;

/// <summary>The parts of the program on a data file of their own, with the knowledge loaded; nothing of it runs by itself.</summary>
internal sealed class StartedBot : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("mentorbot-speed-");
    private readonly IHost _host;

    public StartedBot(DirectoryInfo knowledge)
    {
        Environment.SetEnvironmentVariable("MENTORBOT_Knowledge__Folder", knowledge.FullName);
        Environment.SetEnvironmentVariable("MENTORBOT_Storage__File", Path.Combine(_data.FullName, "speed.db"));
        _host = MentorBotHost.Build(_data.FullName);
        if (Get<LiveKnowledge>().Start() is { Count: > 0 } problems)
            throw new InvalidDataException($"{problems[0]}");
    }

    public IServiceProvider Services => _host.Services;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public void Dispose()
    {
        _host.Dispose();
        _data.Delete(recursive: true);
    }
}
