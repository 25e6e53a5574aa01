using System.CommandLine;
using MentorBot.Core.Replies;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Storage;
using Spectre.Console;

namespace MentorBot.Cli;

/// <summary>
/// <c>mentorbot try "/help"</c>: any command of the bot in the terminal, through the same router; what has no slash is a question.
/// </summary>
internal static class TryCommand
{
    // No id on Discord is 0, so nobody's data is touched.
    public static readonly PersonId Person = new(0);

    private const string QuestionRoute = "ask";

    public static Command Create(IServiceProvider services)
    {
        var text = new Argument<string[]>("COMMAND")
        {
            Description = "As one types it in Discord, in quotes: \"/ask what is dropout?\", or a question",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("try", "Run a command of the bot in the terminal, without Discord.") { text };
        command.SetAction((result, cancel) =>
            RunAsync(services, string.Join(' ', result.GetValue(text) ?? []), Terminal.Out, Console.Error, cancel));
        return command;
    }

    public static async Task<int> RunAsync(
        IServiceProvider services, string text, IAnsiConsole console, TextWriter error, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            await error.WriteLineAsync("There is no command. Write it after 'try', in quotes: mentorbot try \"/help\"");
            return CommandLine.WrongUsage;
        }
        try
        {
            var typed = text.TrimStart().StartsWith('/') ? text : $"/{QuestionRoute} question:{text}";
            var used = SlashText.Read(typed, services.GetRequiredService<Router>().Routes);
            if (used.Route is not { } route)
            {
                await error.WriteLineAsync(used.Problem);
                return CommandLine.WrongUsage;
            }
            var problems = services.GetRequiredService<LiveKnowledge>().Start();
            foreach (var problem in problems)
                await error.WriteLineAsync(problem.ToString());
            return problems.Count > 0
                ? CommandLine.InputHasProblems
                : Print(await Router.RunAsync(route, CallOf(used), cancel), console, error);
        }
        catch (StorageException e)
        {
            await error.WriteLineAsync(e.Message);
            return CommandLine.InputHasProblems;
        }
        catch (DiscordException e)
        {
            await error.WriteLineAsync($"This command needs Discord, and that did not work: {e.Message}");
            return CommandLine.InputHasProblems;
        }
    }

    private static Call CallOf(SlashText used) => new()
    {
        Who = Person,
        Rights = Rights.Moderator | Rights.Curator | Rights.Admin,
        Values = used.Values,
    };

    private static int Print(Outcome outcome, IAnsiConsole console, TextWriter error)
    {
        switch (outcome)
        {
            case Outcome.Show(var reply):
                Print(reply, console);
                break;
            case Outcome.Replace(var reply):
                Print(reply, console);
                break;
            case Outcome.Ask(var form):
                Print(AsReply(form), console);
                break;
            case Outcome.Refuse(var reason):
                error.WriteLine(reason);
                return CommandLine.InputHasProblems;
        }
        return CommandLine.Done;
    }

    private static void Print(Reply reply, IAnsiConsole console)
    {
        AnswerCard.Show(console, reply);
        foreach (var file in reply.Files)
            console.Profile.Out.Writer.WriteLine($"{file.Name}:\n{file.Content}");
    }

    /// <summary>A form cannot be filled in here, but one sees what it asks for.</summary>
    private static Reply AsReply(Form form) => new()
    {
        Title = form.Title,
        Text = "This opens a form in Discord.",
        Fields = [.. form.Fields.Select(field => new ReplyField(field.Label, About(field)))],
    };

    private static string About(FormField field)
    {
        var parts = new[]
        {
            field.Hint,
            field.Options.Count > 0 ? $"one of: {string.Join(", ", field.Options.Select(option => option.Label))}" : null,
            field.Value is { Length: > 0 } value ? $"at first: {value}" : null,
            field.Required ? null : "may stay empty",
        };
        return string.Join(" ", parts.OfType<string>().Select(part => part.TrimEnd('.') + "."));
    }
}
