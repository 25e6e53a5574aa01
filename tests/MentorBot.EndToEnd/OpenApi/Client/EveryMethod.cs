using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;
using MentorBot.Sandbox;
using People = MentorBot.Sandbox.People;
using World = MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.OpenApi.Client;

/// <summary>Calls every method of the client, with everything that it can send.</summary>
internal sealed class EveryMethod(SandboxServer server, SampleWorld world, DrivenClient client)
{
    private static readonly Emoji s_thumb = Emoji.Unicode("👍");

    private static readonly DateTimeOffset s_later = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Snowflake _app = new(world.Application.Id);
    private readonly Snowflake _guild = new(world.Guild.Id);
    private readonly Snowflake _channel = new(world.General.Id);
    private readonly Snowflake _bob = new(world.Bob.Id);
    private readonly Snowflake _role = new(world.Mentors.Id);

    public async Task Play()
    {
        await Reads();
        await Messages();
        await Channels();
        await Commands();
        await Interactions();
    }

    private async Task Reads()
    {
        await client.Do(r => r.GetGatewayAsync());
        await client.Do(r => r.GetApplicationAsync());
        await client.Do(r => r.GetOwnUserAsync());
        await client.Do(r => r.GetUserAsync(_bob));
        Assert.NotEmpty(await client.All(r => r.GetOwnGuildsAsync()));
        await client.Do(r => r.GetOwnGuildsAsync(default, 1));
        await client.Do(r => r.GetGuildAsync(_guild));
        await client.Do(r => r.GetGuildChannelsAsync(_guild));
        await client.Do(r => r.GetRolesAsync(_guild));
        await client.Do(r => r.GetMemberAsync(_guild, _bob));
        await client.Do(r => r.AddRoleAsync(_guild, _bob, _role));
        await client.Do(r => r.RemoveRoleAsync(_guild, _bob, _role));
        var dm = await client.Do(r => r.OpenDirectAsync(_bob));
        await client.Do(r => r.SendMessageAsync(dm.Id, Samples.Plain));
    }

    private async Task Messages()
    {
        var question = server.As(world.Ada).Post(world.General, "what is dropout?");
        var reply = Samples.Plain with
        {
            ReplyTo = new Snowflake(question.Id),
            Mentions = new Mentions { Users = [_bob], RepliedUser = true },
            Nonce = new Nonce("job-1"),
        };
        var layout = Samples.Layout(_bob, _role, _channel);
        var plain = await client.Do(r => r.SendMessageAsync(_channel, reply));
        var files = await client.Do(r => r.SendMessageAsync(_channel, Samples.WithFiles));
        var cards = await client.Do(r => r.SendMessageAsync(_channel, layout));
        await client.Do(r => r.EditMessageAsync(_channel, plain.Id, Samples.WithFiles));
        var kept = new OutgoingMessage { Content = "again", KeptAttachments = [files.Attachments[0].Id], Files = [Samples.File("e.txt")] };
        await client.Do(r => r.EditMessageAsync(_channel, files.Id, kept));
        await client.Do(r => r.EditMessageAsync(_channel, cards.Id, layout));
        await client.Do(r => r.GetMessageAsync(_channel, cards.Id));
        MessageQuery[] pages = [new() { Limit = 2 }, new() { Before = cards.Id }, new() { After = plain.Id }, new() { Around = files.Id }];
        foreach (var query in pages)
            await client.Do(r => r.GetMessagesAsync(_channel, query));
        await client.Do(r => r.AddReactionAsync(_channel, plain.Id, s_thumb));
        await client.Do(r => r.RemoveOwnReactionAsync(_channel, plain.Id, s_thumb));
        await client.Do(r => r.PinAsync(_channel, plain.Id, "good"));
        await client.Do(r => r.GetPinsAsync(_channel, s_later, 5));
        await client.Do(r => r.GetPinsAsync(_channel));
        await client.Do(r => r.UnpinAsync(_channel, plain.Id));
        await client.Do(r => r.ShowTypingAsync(_channel));
        var news = new Snowflake(Locked(w => w.AddChannel(world.Guild, "news", World.ChannelType.Announcement)).Id);
        var tidings = await client.Do(r => r.SendMessageAsync(news, Samples.Plain));
        await client.Do(r => r.CrosspostAsync(news, tidings.Id));
        await client.Do(r => r.DeleteMessageAsync(_channel, plain.Id, "done"));
        IReadOnlyList<Snowflake> both = [files.Id, cards.Id];
        await client.Do(r => r.DeleteMessagesAsync(_channel, both));
    }

    private async Task Channels()
    {
        var made = new Snowflake(Locked(w => w.AddChannel(world.Guild, "notes")).Id);
        await client.Do(r => r.GetChannelAsync(made));
        var edit = new ChannelEdit { Name = "more-notes", Topic = "Notes", Position = 1, RateLimitPerUser = 5 };
        await client.Do(r => r.EditChannelAsync(made, edit, "tidy"));
        var message = await client.Do(r => r.SendMessageAsync(made, Samples.Plain));
        var thread = await client.Do(r => r.StartThreadAsync(made, message.Id, "Talk", 60));
        var quiet = await client.Do(r => r.StartThreadAsync(made, "Quiet", ChannelType.PrivateThread, 1440, false));
        await client.Do(r => r.StartThreadAsync(made, "Loud", ChannelType.PublicThread));
        await client.Do(r => r.JoinThreadAsync(thread.Id));
        await client.Do(r => r.GetActiveThreadsAsync(_guild));
        IReadOnlyList<Snowflake> tags = [new Snowflake(world.Tag.Id)];
        var forum = new Snowflake(world.Forum.Id);
        var post = await client.Do(r => r.CreatePostAsync(forum, "Tensor?", Samples.Plain, tags, 60));
        await client.Do(r => r.CreatePostAsync(forum, "With files", Samples.WithFiles));
        var solved = new ThreadEdit
        {
            Name = "Tensor!",
            AppliedTags = tags,
            AutoArchiveDuration = 1440,
            RateLimitPerUser = 0,
            Flags = ChannelFlags.Pinned,
        };
        await client.Do(r => r.EditThreadAsync(post.Id, solved));
        foreach (var id in (Snowflake[])[thread.Id, quiet.Id])
        {
            var archived = new ThreadEdit { Archived = true, Locked = true, Invitable = id == quiet.Id ? true : null };
            await client.Do(r => r.EditThreadAsync(id, archived, "over"));
        }
        foreach (var which in Enum.GetValues<ArchivedThreads>())
        {
            await client.Do(r => r.GetArchivedThreadsAsync(made, which));
            await client.Do(r => r.GetArchivedThreadsAsync(made, which, s_later, _channel, 5));
        }
        await client.Do(r => r.DeleteChannelAsync(made, "over"));
    }

    private async Task Commands()
    {
        await Register(CommandScope.Guild(_guild), Samples.Commands);
        await Register(CommandScope.Global, Samples.GlobalCommands);
        await client.Do(r => r.SetCommandsAsync(_app, CommandScope.Guild(_guild), Array.Empty<CommandDefinition>()));
    }

    private async Task Register(CommandScope scope, IReadOnlyList<CommandDefinition> commands)
    {
        await client.Do(r => r.SetCommandsAsync(_app, scope, commands));
        Assert.Equal(commands.Count, (await client.Do(r => r.GetCommandsAsync(_app, scope))).Length);
    }

    private async Task Interactions()
    {
        var ada = server.As(world.Ada);
        var asked = Ask(ada);
        await client.Do(r => r.RespondAndReadAsync(Of(asked), InteractionResponse.Reply(Samples.Plain)));
        var answer = (await asked.Answered()).Message!;
        await Respond(ada.Click(answer, "v1|go"), InteractionResponse.DeferUpdate);
        await Respond(ada.Click(answer, "v1|go"), InteractionResponse.Update(Samples.Plain with { Files = [Samples.File("f.txt")] }));
        IReadOnlyList<CommandChoice> choices = [new CommandChoice("Dropout", "dropout"), new CommandChoice("One", "1")];
        await Respond(ada.StartToType(world.General, "/ask", "question", "dr", null, []), InteractionResponse.Choices(choices));
        foreach (var form in Samples.Forms)
            await Respond(Ask(ada), InteractionResponse.Open(form));
        foreach (var message in (OutgoingMessage[])[Samples.Private, Samples.WithFiles, Samples.Layout(_bob, _role, _channel)])
            await Respond(Ask(ada), InteractionResponse.Reply(message));
        await Respond(Ask(ada), InteractionResponse.Defer());
        await Deferred(Ask(ada));
    }

    private async Task Deferred(People.InteractionHandle asked)
    {
        var handle = Of(asked);
        await Respond(asked, InteractionResponse.Defer(ephemeral: true));
        foreach (var message in (OutgoingMessage[])[Samples.Plain, Samples.WithFiles, Samples.Layout(_bob, _role, _channel)])
            await client.Do(r => r.EditOriginalAsync(handle, message));
        await client.Do(r => r.GetOriginalAsync(handle));
        var more = await client.Do(r => r.FollowUpAsync(handle, Samples.Plain));
        await client.Do(r => r.FollowUpAsync(handle, Samples.Private));
        await client.Do(r => r.FollowUpAsync(handle, Samples.WithFiles));
        await client.Do(r => r.FollowUpAsync(handle, Samples.Layout(_bob, _role, _channel)));
        await client.Do(r => r.GetFollowUpAsync(handle, more.Id));
        await client.Do(r => r.EditFollowUpAsync(handle, more.Id, Samples.WithFiles));
        await client.Do(r => r.DeleteFollowUpAsync(handle, more.Id));
        await client.Do(r => r.DeleteOriginalAsync(handle));
    }

    private People.InteractionHandle Ask(People.Person person) => person.Invoke(world.General, "/ask", ("question", "what?"));

    private Task Respond(People.InteractionHandle asked, InteractionResponse response) =>
        client.Do(r => r.RespondAsync(Of(asked), response));

    private InteractionHandle Of(People.InteractionHandle asked) =>
        new(new Snowflake(asked.Id), _app, new InteractionToken(asked.Interaction.Token));

    private T Locked<T>(Func<World.DiscordWorld, T> change)
    {
        lock (server.World.Gate)
            return change(server.World);
    }
}
