using System.Text.Json;
using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Tests.Features.Privacy;

/// <summary>
/// The program as it is put together, on a data file of its own and without Discord: what is not registered is missed here.
/// </summary>
internal sealed class PrivacyWorld : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-privacy-");
    private readonly IHost _host;

    public PrivacyWorld()
    {
        var file = Path.Combine(_folder.FullName, "data", "mentorbot.db");
        File.WriteAllText(
            Path.Combine(_folder.FullName, "appsettings.json"), JsonSerializer.Serialize(new { Storage = new { File = file } }));
        _host = MentorBotHost.Build(_folder.FullName);
    }

    /// <summary>Some parts read it when they are made: what is to be there then is written before they are asked for.</summary>
    public Database Database => _host.Services.GetRequiredService<Database>();

    public CardStore Cards => _host.Services.GetRequiredService<CardStore>();

    public PendingStore Pending => _host.Services.GetRequiredService<PendingStore>();

    public Router Router => _host.Services.GetRequiredService<Router>();

    public IReadOnlyList<IPersonalData> People => [.. _host.Services.GetServices<IPersonalData>()];

    public IReadOnlyList<IServerData> Servers => [.. _host.Services.GetServices<IServerData>()];

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
        _host.Dispose();
        _folder.Delete(recursive: true);
    }
}
