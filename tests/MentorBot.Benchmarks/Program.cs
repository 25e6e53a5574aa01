using System.CommandLine;
using MentorBot.Benchmarks;

var root = new RootCommand("Retrieval quality on public collections, and speed.");
root.Add(FaqBenchmark.Command());
root.Add(RankBenchmark.Command());
return root.Parse(args).Invoke();
