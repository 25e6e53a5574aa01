using System.CommandLine;
using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Cli;

/// <summary><c>mentorbot ask QUESTION</c>: an answer in the terminal, as a card, as JSON, or for a whole batch of questions.</summary>
internal static class AskCommand
{
    public static Command Create(IServiceProvider services)
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
        command.SetAction(async (result, cancel) =>
        {
            var (text, folder) = (string.Join(' ', result.GetValue(question) ?? []), result.GetValue(knowledge));
            if (!result.GetValue(batch) && string.IsNullOrWhiteSpace(text))
            {
                await Console.Error.WriteLineAsync("There is no question. Write it after 'ask', in quotes: "
                    + "mentorbot ask \"what does an ML engineer do?\"");
                return CommandLine.WrongUsage;
            }
            if (Terminal.Load(services.GetRequiredService<EngineLoader>(), folder) is not { } engine)
                return CommandLine.InputHasProblems;
            if (result.GetValue(batch))
                return AskBatch.Run(engine, Console.In, Console.Out);
            var answer = engine.Ask(text, result.GetValue(context));
            if (result.GetValue(json))
                Console.WriteLine(AnswerJson.Write(null, text, answer, engine.Snapshot));
            else if (folder is null && await PlainAsync(services, answer, cancel) is { } reply)
                AnswerCard.Show(Terminal.Out, reply, result.GetValue(why) ? answer : null);
            else
                AnswerCard.Show(Terminal.Out, answer, engine.Snapshot, result.GetValue(why));
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>
    /// What a feature answers, with the knowledge of the settings. Features keep their data in the data file, and where that cannot be
    /// opened, such as while the bot runs, the passages answer.
    /// </summary>
    private static async Task<Reply?> PlainAsync(IServiceProvider services, Answer answer, CancellationToken cancel)
    {
        try
        {
            var plain = services.GetRequiredService<PlainQuestions>();
            // Whether a feature answers may depend on what it knows.
            if (!plain.Concerns(answer) || services.GetRequiredService<LiveKnowledge>().Start().Count > 0
                || plain.Find(answer) is not { } link || !PlainQuestions.Answers(link, answer, inPublic: false))
                return null;
            return await plain.RunAsync(link.Go, new Call { Who = TryCommand.Person, Rights = Rights.None }, cancel);
        }
        catch (StorageException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return null;
        }
    }
}
