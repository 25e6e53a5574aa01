using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup.Doctor;

/// <summary><c>/mentor doctor</c>: what is well, and what is not with its fix.</summary>
internal sealed class DoctorCommand(IEnumerable<IDoctorCheck> checks) : IRoutes
{
    private const int Room = 3300;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "mentor doctor",
            Run = RunAsync,
            Needs = Rights.Admin,
            Slash = new("Check connection, permissions, knowledge and storage, each with its fix"),
        },
    ];

    private async Task<Outcome> RunAsync(Call call, CancellationToken cancel)
    {
        var lines = new List<DoctorLine>();
        foreach (var check in checks)
            lines.AddRange(await check.CheckAsync(call.Server, cancel));
        return new Outcome.Show(Of(lines));
    }

    /// <summary>What is to be done stands first: should it all not fit, then what is well is left out.</summary>
    public static Reply Of(IReadOnlyList<DoctorLine> lines)
    {
        var bad = lines.Count(line => !line.Good);
        return new()
        {
            Title = bad switch
            {
                0 => "All is well",
                1 => "One thing to fix",
                _ => $"{bad} things to fix",
            },
            Text = SetupText.Fit([.. lines.OrderBy(line => line.Good).Select(Text)], Room),
            Buttons = bad == 0 ? [] : [new(new Go("mentor doctor"), "Check again")],
        };
    }

    private static string Text(DoctorLine line) => line switch
    {
        { Good: true } => $"✅ {line.What}",
        { Fix: { } fix } => $"❌ **{line.What}**\n-# Fix: {fix}",
        _ => $"❌ **{line.What}**",
    };
}
