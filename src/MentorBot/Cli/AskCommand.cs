using System.CommandLine;
using MentorBot.Knowledge;

namespace MentorBot.Cli;

/// <summary><c>mentorbot ask QUESTION</c>: an answer in the terminal, as a card, as JSON, or for a whole batch of questions.</summary>
internal static class AskCommand
{
    public static Command Create(EngineLoader loader)
    {
        var question = new Argument<string[]>("QUESTION") { Description = "What you want to know", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print the decision and its passages as one line of JSON" };
        var batch = new Option<bool>("--batch")
        {
            Description = "Read JSON lines {id,q,context} from standard input, write one JSON line for each",
        };
        var context = new Option<string?>("--context")
        {
            Description = "The question before this one, where this one follows up",
            HelpName = "QUESTION",
        };
        var why = new Option<bool>("--why") { Description = "Show the evidence" };
        var knowledge = CommandLine.KnowledgeOption();
        var command = new Command("ask", "Answer a question from the knowledge folder.") { question, json, batch, context, why, knowledge };
        command.SetAction(result =>
        {
            var text = string.Join(' ', result.GetValue(question) ?? []);
            if (!result.GetValue(batch) && string.IsNullOrWhiteSpace(text))
            {
                Console.Error.WriteLine("There is no question. Write it after 'ask', in quotes: "
                    + "mentorbot ask \"what does an ML engineer do?\"");
                return CommandLine.WrongUsage;
            }
            if (Terminal.Load(loader, result.GetValue(knowledge)) is not { } engine)
                return CommandLine.InputHasProblems;
            if (result.GetValue(batch))
                return AskBatch.Run(engine, Console.In, Console.Out);
            var answer = engine.Ask(text, result.GetValue(context));
            if (result.GetValue(json))
                Console.WriteLine(AnswerJson.Write(null, text, answer, engine.Snapshot));
            else
                AnswerCard.Show(Terminal.Out, answer, engine.Snapshot, result.GetValue(why));
            return CommandLine.Done;
        });
        return command;
    }
}
