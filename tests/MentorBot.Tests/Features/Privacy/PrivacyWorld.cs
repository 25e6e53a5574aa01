using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.EndToEnd;
using MentorBot.Features.Privacy;
using MentorBot.Routing;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Features.Privacy;

/// <summary>A real data file with every part of the program that keeps something, and the routes of the privacy feature.</summary>
internal sealed class PrivacyWorld : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-privacy-");
    private readonly Lazy<ServiceProvider> _parts;

    public PrivacyWorld()
    {
        Database = Database.Open(Path.Combine(_folder.FullName, "mentorbot.db"));
        // Made late: some parts read the file when they are made.
        _parts = new(Build);
    }

    public Database Database { get; }

    public ManualClock Clock { get; } = new();

    public CardStore Cards => _parts.Value.GetRequiredService<CardStore>();

    public PendingStore Pending => _parts.Value.GetRequiredService<PendingStore>();

    public Router Router => _parts.Value.GetRequiredService<Router>();

    public IReadOnlyList<IPersonalData> People => [.. _parts.Value.GetServices<IPersonalData>()];

    public IReadOnlyList<IServerData> Servers => [.. _parts.Value.GetServices<IServerData>()];

    public async Task<Outcome> Use(
        string route, PersonId who, Rights rights = Rights.None, ServerId? server = null, params (string Name, string Value)[] values) =>
        await Router.RunAsync(
            Router.Find(route) ?? throw new ArgumentException($"There is no route {route}."),
            new Call { Who = who, Rights = rights, Server = server, Values = values.ToDictionary(v => v.Name, v => v.Value) },
            CancellationToken.None);

    public async Task<Reply> Shown(string route, PersonId who) => await Use(route, who) switch
    {
        Outcome.Show(var reply) => reply,
        Outcome.Replace(var reply) => reply,
        var other => throw new InvalidOperationException($"{route} gave {other}"),
    };

    public void Dispose()
    {
        if (_parts.IsValueCreated)
            _parts.Value.Dispose();
        Database.Dispose();
        _folder.Delete(recursive: true);
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Database);
        foreach (var type in typeof(IPersonalData).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            var (personal, ofServer) = (type.IsAssignableTo(typeof(IPersonalData)), type.IsAssignableTo(typeof(IServerData)));
            if (personal || ofServer)
                services.AddSingleton(type);
            if (personal)
                services.AddSingleton(parts => (IPersonalData)parts.GetRequiredService(type));
            if (ofServer)
                services.AddSingleton(parts => (IServerData)parts.GetRequiredService(type));
        }
        services.AddPrivacy();
        services.AddSingleton(parts => new Router(parts.GetServices<IRoutes>().SelectMany(feature => feature.Routes)));
        return services.BuildServiceProvider();
    }
}
