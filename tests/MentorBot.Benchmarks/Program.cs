using System.CommandLine;
using MentorBot.Benchmarks;
using MentorBot.Benchmarks.Speed;

var root = new RootCommand("Retrieval quality on public collections, and speed.");
root.Add(FaqBenchmark.Command());
root.Add(RankBenchmark.Command());
root.Add(SpeedBenchmark.Command());
root.Add(CalibrateCommand.Command());
root.Add(BenchCommand.Command());
return root.Parse(args).Invoke();
