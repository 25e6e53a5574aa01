using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Interactions;
using MentorBot.Routing;

namespace MentorBot.Chat.Desks;

/// <summary>
/// Answers one interaction, at once or after it was deferred. What Discord fixes at the first response follows from the route; what
/// comes later is brought into that form.
/// </summary>
internal sealed class FirstAnswer(
    IDiscordConnection discord, ReplyWriter replies, DeferredStore deferred, Interaction interaction, First first,
    CancellationToken cancel)
{
    private bool _deferred;

    private bool Pressed => interaction.Message is not null && interaction.Type is InteractionType.Component or InteractionType.ModalSubmit;

    private bool Updates => first == First.Update && Pressed;

    public Task DeferAsync()
    {
        _deferred = true;
        // What updates a message shows no "is thinking": there is nothing to be left standing.
        if (!Updates)
            deferred.Add(interaction.Handle);
        return discord.RespondAsync(
            interaction.Handle, Updates ? InteractionResponse.DeferUpdate : InteractionResponse.Defer(first != First.Public), cancel);
    }

    public async Task GiveAsync(Outcome outcome)
    {
        await SayAsync(outcome);
        (outcome as Outcome.Show)?.Shown?.Invoke();
        if (_deferred && !Updates)
            deferred.Done(interaction.Handle);
    }

    private Task SayAsync(Outcome outcome) => outcome switch
    {
        Outcome.Show show => ShowAsync(show.Reply),
        Outcome.Replace replace => ReplaceAsync(replace.Reply),
        Outcome.Ask ask => discord.RespondAsync(interaction.Handle, InteractionResponse.Open(FormModal.Of(ask.Form)), cancel),
        Outcome.Remove => RemoveAsync(),
        Outcome.Refuse refuse => RefuseAsync(refuse.Reason),
        _ => throw new InvalidOperationException($"No way to give {outcome.GetType().Name}."),
    };

    private async Task ShowAsync(Reply reply)
    {
        var message = await replies.WriteAsync(reply, isPrivate: first != First.Public);
        await (!_deferred ? RespondAsync(message) : Updates ? FollowUpAsync(message) : EditAsync(message));
    }

    private async Task ReplaceAsync(Reply reply)
    {
        var message = await replies.WriteAsync(reply, isPrivate: first != First.Public);
        await (_deferred ? EditAsync(message)
            : Pressed ? discord.RespondAsync(interaction.Handle, InteractionResponse.Update(message), cancel)
            : RespondAsync(message));
    }

    private async Task RemoveAsync()
    {
        if (!_deferred)
            await discord.RespondAsync(interaction.Handle, InteractionResponse.DeferUpdate, cancel);
        await discord.DeleteOriginalAsync(interaction.Handle, cancel);
    }

    private async Task RefuseAsync(string reason)
    {
        var message = ReplyMessage.Of(new Reply { Title = "", Text = reason }, isPrivate: true);
        if (!_deferred)
        {
            await RespondAsync(message);
            return;
        }
        if (first == First.Public)
            await discord.DeleteOriginalAsync(interaction.Handle, cancel);
        await (first == First.Private ? EditAsync(message) : FollowUpAsync(message));
    }

    private Task RespondAsync(OutgoingMessage message) =>
        discord.RespondAsync(interaction.Handle, InteractionResponse.Reply(message), cancel);

    private Task EditAsync(OutgoingMessage message) =>
        discord.EditOriginalAsync(interaction.Handle, message with { Ephemeral = false }, cancel);

    private Task FollowUpAsync(OutgoingMessage message) =>
        discord.FollowUpAsync(interaction.Handle, message with { Ephemeral = true }, cancel);
}
