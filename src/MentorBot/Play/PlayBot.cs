using MentorBot.Chat;
using MentorBot.Cli;
using MentorBot.Sandbox;
using MentorBot.Sandbox.People;

namespace MentorBot.Play;

/// <summary>The bot of the sandbox: it can be ended and started again while the world around it stays.</summary>
/// <param name="build">Puts a new one together, on the same data file.</param>
internal sealed class PlayBot(Func<IHost> build, SandboxPage page) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IHost? _host;

    /// <summary>Starts it and waits until it is online with its commands.</summary>
    /// <param name="prepare">Called before it runs.</param>
    /// <returns>The problems that keep it from starting, a line each; empty when it runs.</returns>
    public async Task<IReadOnlyList<string>> StartAsync(Action<IServiceProvider>? prepare = null)
    {
        var host = build();
        var services = host.Services;
        var problems = Readiness.Problems(services);
        if (problems.Count > 0)
        {
            host.Dispose();
            return problems;
        }
        _host = host;
        prepare?.Invoke(services);
        KnowledgeBanner.Watch(services, page);
        var ended = new TaskCompletionSource();
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() =>
        {
            page.IsBotOnline = false;
            ended.TrySetResult();
        });
        await host.StartAsync();
        await Task.WhenAny(services.GetRequiredService<CommandState>().Settled, ended.Task);
        page.IsBotOnline = !ended.Task.IsCompleted;
        return services.GetRequiredService<ChatBot>().Fatal is { } fatal ? [fatal] : [];
    }

    /// <exception cref="RefusedException">It does not start again; the message says why.</exception>
    public async Task RestartAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await StopAsync();
            var problems = await StartAsync();
            if (problems.Count > 0)
                throw new RefusedException(string.Join(' ', problems));
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        await StopAsync();
        _turn.Dispose();
    }

    private async Task StopAsync()
    {
        if (_host is not { } host)
            return;
        _host = null;
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
