using System.CommandLine;
using MentorBot.Benchmarks;
using MentorBot.Benchmarks.Load;
using MentorBot.Benchmarks.Speed;

// A bot has no command line to take apart; it would count as part of its start.
if (args is [LoadBot.Name])
{
    await LoadBot.RunAsync();
    return 0;
}
var root = new RootCommand("Retrieval quality on public collections, speed, and load on Discord.");
root.Add(FaqBenchmark.Command());
root.Add(RankBenchmark.Command());
root.Add(AmbientBenchmark.Command());
root.Add(SpeedBenchmark.Command());
root.Add(LoadBenchmark.Command());
root.Add(LoadServer.Command());
root.Add(CalibrateCommand.Command());
root.Add(BenchCommand.Command());
return root.Parse(args).Invoke();
