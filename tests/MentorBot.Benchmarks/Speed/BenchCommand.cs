using System.CommandLine;
using BenchmarkDotNet.Running;

namespace MentorBot.Benchmarks.Speed;

/// <summary>BenchmarkDotNet over the same work as <c>speed</c>, in processes of its own; minutes rather than seconds.</summary>
internal static class BenchCommand
{
    public static Command Command()
    {
        var arguments = new Argument<string[]>("arguments") { Description = "For BenchmarkDotNet, after --, such as: -- --filter '*Ask*'" };
        var command = new Command("bench", "Careful measurements by BenchmarkDotNet.") { arguments };
        command.SetAction(result =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(BenchCommand).Assembly).Run(result.GetValue(arguments) is { Length: > 0 } given ? given : ["--filter", "*"]);
            return 0;
        });
        return command;
    }
}
