using System.CommandLine;
using MentorBot.Benchmarks;
using MentorBot.Benchmarks.Load;
using MentorBot.Benchmarks.Speed;

var root = new RootCommand("Retrieval quality on public collections, speed, and load on Discord.");
root.Add(FaqBenchmark.Command());
root.Add(RankBenchmark.Command());
root.Add(SpeedBenchmark.Command());
root.Add(LoadBenchmark.Command());
root.Add(LoadServer.Command());
root.Add(LoadBot.Command());
root.Add(CalibrateCommand.Command());
root.Add(BenchCommand.Command());
return root.Parse(args).Invoke();
