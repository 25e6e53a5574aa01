using System.Text;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Sandbox;
using MentorBot.Sandbox.Rest;

namespace MentorBot.EndToEnd.Client;

/// <summary>Answers to what people do.</summary>
public class RestInteractionTests
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string Webhook = "/webhooks/{webhook_id}/{webhook_token}";

    private static readonly OutgoingMessage Hello = OutgoingMessage.Text("hello");

    private static readonly CommandDefinition Ask = new()
    {
        Name = "ask",
        Description = "Asks.",
        Options = [new() { Type = OptionType.Text, Name = "question", Description = "What?", Autocomplete = true }],
    };

    [Fact]
    public async Task A_command_is_answered_and_the_answer_is_told()
    {
        await using var bed = await RestBed.StartAsync();
        await bed.RegisterAsync(Ask);
        var asked = bed.Ada.Invoke(bed.Text, "/ask", ("question", "why?"));

        var result = await bed.Rest.RespondAndReadAsync(bed.For(asked), InteractionResponse.Reply(Hello)).Soon();

        Assert.Equal(asked.Message!.Id, result.Interaction.ResponseMessageId!.Value.Value);
        Assert.Equal("hello", result.Resource!.Message!.Content);
        Assert.Equal("hello", asked.Message.Content);
    }

    [Fact]
    public async Task A_deferred_private_answer_stays_private_when_it_is_filled_in()
    {
        await using var bed = await RestBed.StartAsync();
        await bed.RegisterAsync(Ask);
        var asked = bed.Ada.Invoke(bed.Text, "/ask");
        await bed.Rest.RespondAsync(bed.For(asked), InteractionResponse.Defer(ephemeral: true)).Soon();
        Assert.True(asked.IsThinking);

        var card = OutgoingMessage.Of(new TextDisplay("answer"), new AttachedFile(new Media("attachment://a.txt")))
            with
        { Files = [new OutgoingFile("a.txt", Encoding.UTF8.GetBytes("x"))] };
        var edited = await bed.Rest.EditOriginalAsync(bed.For(asked), card).Soon();

        Assert.True(asked.IsPrivate);
        Assert.False(asked.IsThinking);
        Assert.True(edited.Flags!.Value.HasFlag(MessageFlags.Ephemeral));
        Assert.Equal(edited.Id, (await bed.Rest.GetOriginalAsync(bed.For(asked)).Soon()).Id);
        await bed.Rest.DeleteOriginalAsync(bed.For(asked)).Soon();
    }

    [Fact]
    public async Task Follow_ups_are_sent_changed_and_deleted()
    {
        await using var bed = await RestBed.StartAsync();
        await bed.RegisterAsync(Ask);
        var asked = bed.Ada.Invoke(bed.Text, "/ask");
        var handle = bed.For(asked);
        await bed.Rest.RespondAsync(handle, InteractionResponse.Reply(Hello)).Soon();

        var more = await bed.Rest.FollowUpAsync(handle, OutgoingMessage.Text("more") with { Ephemeral = true }).Soon();
        Assert.Equal("more", (await bed.Rest.GetFollowUpAsync(handle, more.Id).Soon()).Content);
        Assert.Equal("less", (await bed.Rest.EditFollowUpAsync(handle, more.Id, OutgoingMessage.Text("less")).Soon()).Content);
        await bed.Rest.DeleteFollowUpAsync(handle, more.Id).Soon();

        Assert.Single(asked.Messages);
    }

    [Fact]
    public async Task A_follow_up_whose_answer_got_lost_is_not_sent_twice()
    {
        await using var bed = await RestBed.StartAsync();
        await bed.RegisterAsync(Ask);
        var asked = bed.Ada.Invoke(bed.Text, "/ask");
        await bed.Rest.RespondAsync(bed.For(asked), InteractionResponse.Reply(Hello)).Soon();
        bed.Server.Faults.OnCall("POST", Webhook).LoseAnswer();

        await Assert.ThrowsAsync<DiscordUnknownOutcomeException>(() => bed.Rest.FollowUpAsync(bed.For(asked), Hello).Soon());

        Assert.Equal(2, asked.Messages.Count);
    }

    [Fact]
    public async Task A_first_answer_that_got_lost_is_found_out_by_an_edit()
    {
        await using var bed = await RestBed.StartAsync();
        await bed.RegisterAsync(Ask);
        var asked = bed.Ada.Invoke(bed.Text, "/ask");
        bed.Server.Faults.OnCall("POST", Callback).LoseAnswer();

        await Assert.ThrowsAsync<DiscordUnknownOutcomeException>(
            () => bed.Rest.RespondAsync(bed.For(asked), InteractionResponse.Defer()).Soon());
        await bed.Rest.EditOriginalAsync(bed.For(asked), Hello).Soon();

        Assert.Equal("hello", asked.Message!.Content);
    }

    [Fact]
    public async Task The_second_first_answer_is_told_as_such()
    {
        await using var bed = await RestBed.StartAsync();
        await bed.RegisterAsync(Ask);
        var asked = bed.Ada.Invoke(bed.Text, "/ask");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Record.ExceptionAsync(() => bed.Rest.RespondAsync(bed.For(asked), InteractionResponse.Reply(Hello)).Soon()))!);

        var refused = Assert.IsType<DiscordApiException>(Assert.Single(answers, answer => answer is not null));
        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, refused.Code);
    }

    [Fact]
    public async Task A_late_answer_and_an_expired_token_are_told_and_not_tried_again()
    {
        var clock = new ManualClock();
        await using var bed = await RestBed.StartAsync(new SandboxOptions { Clock = clock });
        await bed.RegisterAsync(Ask);
        var late = bed.Ada.Invoke(bed.Text, "/ask");
        clock.Advance(TimeSpan.FromSeconds(4));
        var unknown = await Assert.ThrowsAsync<DiscordApiException>(
            () => bed.Rest.RespondAsync(bed.For(late), InteractionResponse.Defer()).Soon());
        Assert.Equal(DiscordErrorCode.UnknownInteraction, unknown.Code);

        var asked = bed.Ada.Invoke(bed.Text, "/ask");
        await bed.Rest.RespondAsync(bed.For(asked), InteractionResponse.Reply(Hello)).Soon();
        clock.Advance(TimeSpan.FromMinutes(16));
        var expired = await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.FollowUpAsync(bed.For(asked), Hello).Soon());
        Assert.Contains(expired.Code, new[] { DiscordErrorCode.InvalidWebhookToken, DiscordErrorCode.UnknownWebhook });
        await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.EditOriginalAsync(bed.For(asked), Hello).Soon());

        Assert.Equal(1, bed.Calls.Count(call => call.Template.StartsWith(Webhook, StringComparison.Ordinal)));
        await bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon();
    }

    [Fact]
    public async Task First_answers_wait_for_no_limit()
    {
        // The client's clock stands still and the bot as a whole is told to wait: only what waits for nothing gets through.
        await using var bed = await RestBed.StartAsync(clock: new ManualClock());
        await bed.RegisterAsync(Ask);
        var fault = bed.Server.Faults.OnCall("POST", RestBed.Send).LimitRate(RateLimitScope.Global, TimeSpan.FromSeconds(60));
        using var giveUp = new CancellationTokenSource();
        var held = bed.Rest.SendMessageAsync(bed.Channel, Hello, giveUp.Token);
        await fault.Happened.Soon();

        var asked = Enumerable.Range(0, 20).Select(_ => bed.Ada.Invoke(bed.Text, "/ask")).ToList();
        await Task.WhenAll(asked.Select(one => bed.Rest.RespondAsync(bed.For(one), InteractionResponse.Defer()))).Soon();

        Assert.All(asked, one => Assert.True(one.IsThinking));
        Assert.False(held.IsCompleted);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
    }

    [Fact]
    public async Task What_is_typed_gets_proposals()
    {
        await using var bed = await RestBed.StartAsync();
        await bed.RegisterAsync(Ask);
        var typing = bed.Ada.StartToType(bed.Text, "/ask", "question", "ho", null, []);

        await bed.Rest.RespondAsync(bed.For(typing), InteractionResponse.Choices(new CommandChoice("How?", "how"))).Soon();

        Assert.Equal("How?", Assert.Single(typing.Choices).Name);
    }

    [Fact]
    public async Task A_button_changes_its_message_opens_a_form_and_the_form_is_answered()
    {
        await using var bed = await RestBed.StartAsync();
        var sent = await bed.Rest.SendMessageAsync(
            bed.Channel, OutgoingMessage.Of(new TextDisplay("card"), new ActionRow(new Button("go", "Go")))).Soon();
        var card = bed.Messages.Single(message => message.Id == sent.Id.Value);

        var pressed = bed.Ada.Click(card, "go");
        var update = InteractionResponse.Update(OutgoingMessage.Of(new TextDisplay("changed"), new ActionRow(new Button("form", "Form"))));
        await bed.Rest.RespondAsync(bed.For(pressed), update).Soon();

        var second = bed.Ada.Click(card, "form");
        var form = new Modal(
            "goal", "Your goal",
            new Label("Why?", new TextInput("why") { Required = true }) { Description = "In a few words" },
            new Label("Level", new RadioGroup("level", [new("One", "1"), new("Two", "2")])),
            new Label("Days", new CheckboxGroup("days", [new("Mon", "mon"), new("Tue", "tue")]) { MaxValues = 2 }),
            new Label("Topics", new StringSelect("topics", [new("SQL", "sql"), new("C#", "csharp")]) { MaxValues = 2, Required = false }),
            new Label("Sure?", new Checkbox("sure")));
        await bed.Rest.RespondAsync(bed.For(second), InteractionResponse.Open(form)).Soon();

        var submitted = second.Modal!.Submit(
            ("why", "because"), ("level", "2"), ("days", new[] { "mon", "tue" }), ("topics", new[] { "sql" }), ("sure", true));
        await bed.Rest.RespondAsync(bed.For(submitted), InteractionResponse.DeferUpdate).Soon();
        await bed.Rest.EditOriginalAsync(bed.For(submitted), OutgoingMessage.Of(new TextDisplay("done"))).Soon();

        Assert.Contains("done", card.Components.ToJsonString());
    }

    [Fact]
    public async Task Every_select_is_accepted()
    {
        await using var bed = await RestBed.StartAsync();
        var card = OutgoingMessage.Of(
            new ActionRow(new StringSelect("s",
                [new("A", "a") { Description = "d", Emoji = new("👍"), Default = true }])
            { Placeholder = "p" }),
            new ActionRow(new UserSelect("u") { DefaultValues = [DefaultValue.User(new(bed.Ada.User.Id))] }),
            new ActionRow(new RoleSelect("r") { MinValues = 0, MaxValues = 3 }),
            new ActionRow(new MentionableSelect("m") { Disabled = true }),
            new ActionRow(new ChannelSelect("c") { ChannelTypes = [ChannelType.Text, ChannelType.Forum] }),
            new Section([new TextDisplay("t")],
                new Thumbnail(new Media("https://example.org/a.png")) { Description = "alt", Spoiler = true }),
            new MediaGallery(new GalleryItem(new Media("https://example.org/b.png"))));

        await bed.Rest.SendMessageAsync(bed.Channel, card).Soon();

        Assert.Single(bed.Messages);
    }
}
