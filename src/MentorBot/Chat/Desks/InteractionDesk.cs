using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Chat.Desks;

/// <summary>Every command, press and form ends in an answer or in a stated reason, and is acknowledged within 800 ms.</summary>
internal sealed partial class InteractionDesk(
    IDiscordConnection discord, CallReader reader, ReplyWriter replies, UseLimits limits, DeferredStore deferred,
    IEnumerable<INotices> notices, TimeProvider clock, ILogger<InteractionDesk> logger)
{
    /// <summary>Discord gives up after three seconds; a form cannot come late, so its route must be quick.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(800);

    public async Task HandleAsync(Interaction interaction, CancellationToken cancel)
    {
        try
        {
            await (interaction.Type == InteractionType.Autocomplete
                ? ProposeAsync(interaction, cancel)
                : AnswerAsync(interaction, cancel));
        }
        catch (DiscordException problem)
        {
            // Discord has forgotten it, or cannot be reached: there is nobody left to tell.
            Log.NotDelivered(logger, interaction.Id, problem.Message);
        }
    }

    /// <summary>Whoever was left waiting by an earlier run of the program is told so.</summary>
    public async Task ApologizeAsync(CancellationToken cancel)
    {
        var sorry = ReplyMessage.Of(new Reply { Title = "", Text = "I was restarted while I worked on this. Please ask me once more." });
        foreach (var left in deferred.Left())
        {
            try
            {
                await discord.EditOriginalAsync(left, sorry, cancel);
            }
            catch (DiscordException problem)
            {
                Log.NotDelivered(logger, left.Id, problem.Message);
            }
            deferred.Done(left);
        }
    }

    private async Task AnswerAsync(Interaction interaction, CancellationToken cancel)
    {
        var route = reader.RouteOf(interaction);
        var answer = new FirstAnswer(discord, replies, deferred, interaction, route?.First ?? First.Private, cancel);
        if (route is null)
        {
            await answer.GiveAsync(new Outcome.Refuse("This is from an older version of me and does not work any more. Please ask again."));
            return;
        }
        var call = reader.CallOf(interaction, route);
        // Staff go through many pages when they set a server up, and there are few of them.
        if (call.Rights == Rights.None && limits.Take(call.Who, call.Server) is { Allowed: false } refused)
        {
            await answer.GiveAsync(new Outcome.Refuse(refused.Refusal));
            return;
        }
        var running = Task.Run(() => RunAsync(route, call, cancel), cancel);
        if (route.First != First.Form && await Task.WhenAny(running, Task.Delay(s_patience, clock, cancel)) != running)
            await answer.DeferAsync();
        await answer.GiveAsync(await running);
        if (route.First != First.Form)
            await NotifyAsync(interaction, call.Who, cancel);
    }

    private async Task NotifyAsync(Interaction interaction, PersonId who, CancellationToken cancel)
    {
        foreach (var notice in notices.Select(part => part.For(who)).OfType<Notice>())
        {
            await discord.FollowUpAsync(interaction.Handle, ReplyMessage.Of(notice.Reply, isPrivate: true), cancel);
            notice.Told();
        }
    }

    private async Task<Outcome> RunAsync(Route route, Call call, CancellationToken cancel)
    {
        try
        {
            var outcome = await Router.RunAsync(route, call, cancel);
            await replies.PrepareAsync(outcome);
            return outcome;
        }
        catch (PostRefusedException refused)
        {
            return new Outcome.Refuse(refused.Message);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            var reference = NewIds.Next()[..8];
            Log.Failed(logger, route.Name, reference, problem);
            return new Outcome.Refuse(
                "Sorry, that went wrong on my side. Please try again; if it stays like this, tell whoever runs me the reference "
                + $"`{reference}`.");
        }
    }

    private async Task ProposeAsync(Interaction interaction, CancellationToken cancel)
    {
        var route = reader.RouteOf(interaction);
        var typed = interaction.Data.Focused;
        var suggest = route?.Slash?.Options.FirstOrDefault(option => option.Name == typed?.Name)?.Suggest;
        var options = suggest is null ? [] : suggest(reader.CallOf(interaction, route!), typed!.Text);
        await discord.RespondAsync(
            interaction.Handle, InteractionResponse.Choices([.. options.Take(25).Select(CommandCatalog.ChoiceOf)]), cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to interaction {Id} could not be delivered: {Problem}")]
        public static partial void NotDelivered(ILogger logger, Snowflake id, string problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed; the person was given the reference {Reference}.")]
        public static partial void Failed(ILogger logger, string route, string reference, Exception problem);
    }
}
