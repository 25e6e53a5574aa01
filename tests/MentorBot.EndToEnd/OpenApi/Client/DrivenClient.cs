using System.Linq.Expressions;
using System.Reflection;
using MentorBot.Discord.Rest;

namespace MentorBot.EndToEnd.OpenApi.Client;

/// <summary>Calls the client and remembers which of its methods were called.</summary>
internal sealed class DrivenClient(DiscordRest rest)
{
    private readonly HashSet<MethodInfo> _called = [];

    /// <summary>Methods that nobody called, as they would be written.</summary>
    public IReadOnlyList<string> NeverCalled =>
    [
        .. typeof(DiscordRest).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && m.Name != nameof(IDisposable.Dispose) && !_called.Contains(m))
            .Select(m => $"{m.Name}({string.Join(", ", m.GetParameters().Select(p => p.Name))})"),
    ];

    public Task<T> Do<T>(Expression<Func<DiscordRest, Task<T>>> call) => Run(call);

    public Task Do(Expression<Func<DiscordRest, Task>> call) => Run(call);

    public async Task<List<T>> All<T>(Expression<Func<DiscordRest, IAsyncEnumerable<T>>> call) => await Run(call).ToListAsync();

    private TResult Run<TResult>(Expression<Func<DiscordRest, TResult>> call)
    {
        var body = call.Body is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : call.Body;
        _called.Add(((MethodCallExpression)body).Method);
        return call.Compile(preferInterpretation: true)(rest);
    }
}
