using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorBot.EndToEnd.Client;

/// <summary>What was logged, exceptions included.</summary>
internal sealed class LogLines : ILogger, ILoggerFactory
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? problem, Func<TState, Exception?, string> format) =>
        Lines.Enqueue($"{format(state, problem)} {problem}");
}
