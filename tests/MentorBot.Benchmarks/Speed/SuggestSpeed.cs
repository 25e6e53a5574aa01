using MentorBot.Routing;

namespace MentorBot.Benchmarks.Speed;

/// <summary>What <c>/ask</c> proposes while somebody types, letter by letter, without the way to Discord and back.</summary>
internal static class SuggestSpeed
{
    private const int Typists = 200;
    private const double Goal = 50_000;

    private static readonly Call s_member = new() { Who = new(1), Rights = Rights.None, Values = new Dictionary<string, string>() };

    public static void Run(DirectoryInfo knowledge, DirectoryInfo questions)
    {
        using var bot = new StartedBot(knowledge);
        var suggest = bot.Get<Router>().Find("ask")!.Slash!.Options[0].Suggest!;
        var typed = Knowledge.Questions(questions).Select(question => question.Text).Take(Typists)
            .SelectMany(text => Enumerable.Range(1, Math.Min(text.Length, 60)).Select(length => text[..length])).ToList();
        var timings = Timings.Of(typed, text => suggest(s_member, text), "Typing");
        Table.Heading($"Autocomplete of /ask: {typed.Count:N0} times a letter more, one thread");
        Table.Row("p50", timings.P50, "µs");
        Table.Row("p99", timings.P99, "µs", Goal);
    }
}
