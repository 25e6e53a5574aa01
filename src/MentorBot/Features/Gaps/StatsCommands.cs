using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Gaps;

/// <summary>How the mentor did on a server, by week.</summary>
internal sealed class StatsCommands(WeekCounts counts, GapStore gaps, ServerStore servers) : IRoutes
{
    private const int Weeks = 8;

    public IReadOnlyList<Route> Routes =>
    [
        Curating.Route("mentor stats", First.Private, (call, _) => Curating.Done(new Outcome.Show(Of(Curating.ServerOf(call))))) with
        {
            Slash = new("How many questions I got here and how they came out, by week"),
        },
    ];

    private Reply Of(ServerId server)
    {
        var weeks = StatsChart.Weeks(counts.Of(server, Weeks), counts.Now, Weeks);
        return new()
        {
            Title = "The last eight weeks",
            Text = weeks.All(week => week.Asked == 0)
                ? "Nobody has asked me anything here in the last eight weeks."
                : $"```\n{StatsChart.Draw(weeks)}\n```\nHelpful: votes on answers. Gaps: questions that I could not answer for sure.",
            Fields = servers.Of(server).Gaps ? [new("Open gaps", $"{gaps.Count(server)} (`/gaps`)")] : [],
            Note = "Weeks begin on Monday (UTC). Counted without who asked.",
        };
    }
}
