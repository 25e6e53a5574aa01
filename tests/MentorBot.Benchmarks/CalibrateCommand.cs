using System.CommandLine;
using System.Globalization;
using MentorBot.Core.Answers;

namespace MentorBot.Benchmarks;

/// <summary>Fits the weights of the evidence anew after the knowledge has changed, as lines to paste into Calibration.cs.</summary>
internal static class CalibrateCommand
{
    public static Command Command()
    {
        var knowledge = new Option<DirectoryInfo>("--knowledge")
        {
            DefaultValueFactory = _ => new("knowledge"),
            Description = "Knowledge folder",
        };
        var command = new Command("calibrate", "Print the lines of Calibration.Shipped for a knowledge folder.") { knowledge };
        command.SetAction(result => Run(result.GetValue(knowledge)!));
        return command;
    }

    private static int Run(DirectoryInfo knowledge)
    {
        Console.Error.WriteLine("Training on each fold left out in turn; this takes some seconds.");
        var calibration = AnswerEngine.Calibrate(Knowledge.Read(knowledge));
        Console.WriteLine($"        new Fusion([{Numbers(calibration.Fusion.Weights)}]),");
        Console.WriteLine($"        new Confidence([{Numbers(calibration.Confidence.Weights)}]));");
        return 0;
    }

    private static string Numbers(IReadOnlyList<float> weights) =>
        string.Join(", ", weights.Select(w => w.ToString("0.000", CultureInfo.InvariantCulture) + "f"));
}
