using Microsoft.Extensions.Logging;
namespace MentorBot.EndToEnd.Soak;
internal sealed class Dbg(TimeProvider clock) : ILogger
{
    public static readonly StreamWriter W = new("/tmp/h/soak.log") { AutoFlush = true };
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => true;
    public void Log<TState>(LogLevel l, EventId e, TState s, Exception? x, Func<TState, Exception?, string> f) { lock (W) W.WriteLine($"{clock.GetUtcNow():HH:mm:ss.fff}   {f(s, x)}"); }
}
internal sealed class DbgF(TimeProvider clock) : ILoggerFactory { public void AddProvider(ILoggerProvider p) {} public ILogger CreateLogger(string n) => new Dbg(clock); public void Dispose() {} }
