using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;

namespace MentorBot.EndToEnd.Client;

/// <summary>Commands are registered once, in one scope, and only when they differ.</summary>
public class RestCommandTests
{
    private static readonly IReadOnlyList<CommandDefinition> Commands =
    [
        new()
        {
            Name = "roadmap",
            Description = "Shows a roadmap.",
            NameLocalizations = new Dictionary<string, string> { ["th"] = "แผนการเรียน", ["hi"] = "योजना", ["de"] = "fahrplan" },
            DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "Zeigt einen Fahrplan." },
            Options =
            [
                new()
                {
                    Type = OptionType.SubCommand,
                    Name = "show",
                    Description = "Shows it.",
                    Options =
                    [
                        new() { Type = OptionType.Text, Name = "role", Description = "Which?", Required = true, Autocomplete = true,
                            MinLength = 1, MaxLength = 50 },
                        new() { Type = OptionType.Integer, Name = "weeks", Description = "How many?",
                            Choices = [new("Four", 4), new("Eight", 8)] },
                        new() { Type = OptionType.Number, Name = "hours", Description = "A week?", MinValue = 0.5, MaxValue = 40 },
                        new() { Type = OptionType.Channel, Name = "where", Description = "Where?",
                            ChannelTypes = [ChannelType.Forum, ChannelType.Text] },
                    ],
                },
            ],
        },
        new() { Name = "admin", Description = "For admins.", DefaultMemberPermissions = Permissions.ManageGuild,
            Contexts = [InteractionContext.Guild] },
        new() { Name = "ถามคำถาม", Description = "ถาม" },
        new() { Type = CommandType.Message, Name = "Answer this" },
        new() { Type = CommandType.User, Name = "Greet", DefaultMemberPermissions = Permissions.None },
    ];

    private static int Puts(RestBed bed) => bed.Calls.Count(call => call.Method == "PUT");

    [Fact]
    public async Task Equal_commands_are_not_sent_again()
    {
        await using var bed = await RestBed.StartAsync();
        var registration = new CommandRegistration(bed.Rest);

        var first = await registration.SyncAsync(bed.Application, CommandScope.Global, Commands).Soon();
        var second = await registration.SyncAsync(bed.Application, CommandScope.Global, [.. Commands.Reverse()]).Soon();

        Assert.True(first.Changed);
        Assert.False(second.Changed);
        Assert.Equal(1, Puts(bed));
        Assert.Equal(first.Commands.Select(command => command.Id).Order(), second.Commands.Select(command => command.Id).Order());
    }

    [Fact]
    public async Task A_change_is_sent_and_what_stays_keeps_its_id()
    {
        await using var bed = await RestBed.StartAsync();
        var registration = new CommandRegistration(bed.Rest);
        var first = await registration.SyncAsync(bed.Application, CommandScope.Global, Commands).Soon();

        var translated = Commands[0] with { NameLocalizations = new Dictionary<string, string> { ["de"] = "weg" } };
        var second = await registration.SyncAsync(bed.Application, CommandScope.Global, [translated, .. Commands.Skip(1)]).Soon();

        Assert.True(second.Changed);
        Assert.Equal(2, Puts(bed));
        Assert.Equal(
            first.Commands.Single(command => command.Name == "roadmap").Id,
                second.Commands.Single(command => command.Name == "roadmap").Id);
    }

    [Fact]
    public async Task Commands_stand_in_one_scope_only()
    {
        await using var bed = await RestBed.StartAsync();
        var registration = new CommandRegistration(bed.Rest);
        var guild = CommandScope.Guild(new Snowflake(bed.Guild.Id));
        await bed.Rest.SetCommandsAsync(bed.Application, CommandScope.Global,
            [new() { Name = "other", Description = "Stays." }, Commands[1]]).Soon();

        var here = await registration.SyncAsync(bed.Application, guild, Commands).Soon();
        Assert.Equal([CommandScope.Global], here.Cleared);
        Assert.Equal(["other"], (await bed.Rest.GetCommandsAsync(bed.Application, CommandScope.Global)).Select(command => command.Name));

        var everywhere = await registration.SyncAsync(bed.Application, CommandScope.Global, Commands, [guild.GuildId!.Value]).Soon();
        Assert.Equal([guild], everywhere.Cleared);
        Assert.Empty(await bed.Rest.GetCommandsAsync(bed.Application, guild));

        var puts = Puts(bed);
        Assert.Empty((await registration.SyncAsync(bed.Application, CommandScope.Global, Commands, [guild.GuildId.Value]).Soon()).Cleared);
        Assert.Equal(puts, Puts(bed));
    }

    [Fact]
    public async Task What_Discord_would_refuse_is_not_sent()
    {
        await using var bed = await RestBed.StartAsync();
        var registration = new CommandRegistration(bed.Rest);

        await Assert.ThrowsAsync<LimitException>(
            () => registration.SyncAsync(bed.Application, CommandScope.Global, [new() { Name = "Not OK", Description = "x" }]));
        Assert.Empty(bed.Calls);
    }
}
