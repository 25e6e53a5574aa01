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
            var given = result.GetValue(arguments) is { Length: > 0 } some ? some : ["--filter", "*"];
            BenchmarkSwitcher.FromAssembly(typeof(BenchCommand).Assembly).Run(given);
            return 0;
        });
        return command;
    }
}
