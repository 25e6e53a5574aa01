using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;

namespace MentorBot.EndToEnd.OpenApi.Client;

/// <summary>One of everything that a message, a form or a command of ours can hold.</summary>
internal static class Samples
{
    public static OutgoingMessage Plain { get; } = new()
    {
        Content = "plain",
        Embeds =
        [
            new Embed
            {
                Title = "Title",
                Description = "Words",
                Url = "https://example.org/",
                Timestamp = DateTimeOffset.UnixEpoch,
                Color = 0x336699,
                Footer = new EmbedFooter { Text = "foot", IconUrl = "https://example.org/i.png" },
                Image = new EmbedMedia { Url = "https://example.org/a.png" },
                Thumbnail = new EmbedMedia { Url = "https://example.org/b.png" },
                Author = new EmbedAuthor { Name = "Ada", Url = "https://example.org/" },
                Fields = [new EmbedField { Name = "n", Value = "v", Inline = true }],
            },
        ],
        Components = [Buttons, new ActionRow(Choose)],
        SuppressNotifications = true,
    };

    public static OutgoingMessage WithFiles { get; } = new()
    {
        Content = "files",
        Files = [File("a.txt") with { Description = "A" }, File("b.png") with { Spoiler = true, ContentType = "image/png" }],
    };

    public static OutgoingMessage Private { get; } = new() { Content = "between us", Ephemeral = true, SuppressEmbeds = true };

    private static ActionRow Buttons => new(
        new Button("v1|go", "Go", ButtonStyle.Primary) { Emoji = new ComponentEmoji("👍") },
        new Button("v1|stop", "Stop") { Disabled = true },
        Button.Link("Read", new Uri("https://example.org/")));

    private static StringSelect Choose => new("v1|choose",
        [new SelectOption("A", "a") { Description = "first", Default = true, Emoji = new ComponentEmoji("👍") }, new SelectOption("B", "b")])
    {
        Placeholder = "one or both",
        MinValues = 1,
        MaxValues = 2,
    };

    public static OutgoingFile File(string name) => new(name, "some bytes"u8.ToArray());

    private static readonly Thumbnail s_picture = new(new Media("attachment://d.png")) { Description = "D", Spoiler = true };

    /// <summary>Components V2: every kind that goes into a message.</summary>
    public static OutgoingMessage Layout(Snowflake user, Snowflake role, Snowflake channel) => new()
    {
        Files = [File("c.txt"), File("d.png") with { ContentType = "image/png" }],
        Mentions = new Mentions { Users = [user], Roles = [role] },
        Components =
        [
            new Container(
                new TextDisplay("## Title"),
                new Separator(Divider: false, SeparatorSpacing.Large),
                new Section([new TextDisplay("text")], new Button("v1|more", "More")),
                new Section([new TextDisplay("text")], s_picture),
                new MediaGallery(new GalleryItem(new Media("https://example.org/a.png")) { Description = "A" }),
                new AttachedFile(new Media("attachment://c.txt")) { Spoiler = true },
                Buttons) { AccentColor = 0x336699, Spoiler = false },
            new ActionRow(Choose),
            new ActionRow(new UserSelect("v1|who") { DefaultValues = [DefaultValue.User(user)] }),
            new ActionRow(new RoleSelect("v1|role") { DefaultValues = [DefaultValue.Role(role)], Disabled = true }),
            new ActionRow(new MentionableSelect("v1|any")
            {
                DefaultValues = [DefaultValue.User(user), DefaultValue.Role(role)],
                MinValues = 0,
                MaxValues = 2,
            }),
            new ActionRow(new ChannelSelect("v1|where")
            {
                DefaultValues = [DefaultValue.Channel(channel)],
                ChannelTypes = [ChannelType.Text],
            }),
            new TextDisplay("end") { Id = 99 },
        ],
    };

    /// <summary>Forms with every kind of field; a form has at most five.</summary>
    public static IReadOnlyList<Modal> Forms { get; } =
    [
        new Modal("v1|form", "Form", new TextDisplay("Please fill in."),
            new Label("Goal", new TextInput("goal", TextInputStyle.Paragraph)
            {
                MinLength = 1,
                MaxLength = 100,
                Required = true,
                Value = "learn",
                Placeholder = "what for?",
            }) { Description = "One sentence" },
            new Label("Level", Choose with { Required = true }),
            new Label("Mentor", new UserSelect("mentor") { Required = false }),
            new Label("Notes", new FileUpload("notes") { MinValues = 0, MaxValues = 2, Required = false })),
        new Modal("v1|more", "More", new Label("Role", new RoleSelect("role")), new Label("Any", new MentionableSelect("any")),
            new Label("Where", new ChannelSelect("where") { ChannelTypes = [ChannelType.Text] }),
            new Label("One", new RadioGroup("one", Options) { Required = true }),
            new Label("Some", new CheckboxGroup("some", Options) { MinValues = 0, MaxValues = 2, Required = false })),
        new Modal("v1|last", "Last", new Label("Yes", new Checkbox("yes") { Default = true })),
    ];

    private static IReadOnlyList<GroupOption> Options =>
        [new GroupOption("A", "a") { Description = "first", Default = true }, new GroupOption("B", "b")];

    /// <summary>Every kind of command and option.</summary>
    public static IReadOnlyList<CommandDefinition> Commands { get; } =
    [
        new CommandDefinition
        {
            Name = "ask",
            Description = "Ask",
            NameLocalizations = German("frage"),
            DescriptionLocalizations = German("Frag"),
            DefaultMemberPermissions = Permissions.SendMessages,
            Nsfw = false,
            Options =
            [
                Option(OptionType.Text, "question") with { Required = true, Autocomplete = true, MinLength = 1, MaxLength = 500 },
                Option(OptionType.Text, "tone") with
                {
                    Choices = [new CommandChoice("kind", "kind") { NameLocalizations = German("nett") }],
                },
                Option(OptionType.Integer, "level") with { Choices = [new CommandChoice("short", 1)] },
                Option(OptionType.Number, "share") with { MinValue = 0, MaxValue = 1.5 },
                Option(OptionType.Boolean, "public"),
                Option(OptionType.User, "who"),
                Option(OptionType.Role, "role"),
                Option(OptionType.Mentionable, "any"),
                Option(OptionType.Channel, "where") with { ChannelTypes = [ChannelType.Text] },
                Option(OptionType.Attachment, "file"),
            ],
        },
        new CommandDefinition
        {
            Name = "goal",
            Description = "Goals",
            Options =
            [
                Option(OptionType.SubCommandGroup, "my") with
                {
                    Options = [Option(OptionType.SubCommand, "set") with { Options = [Option(OptionType.Integer, "weeks")] }],
                },
                Option(OptionType.SubCommand, "list"),
            ],
        },
        new CommandDefinition { Type = CommandType.Message, Name = "Answer this" },
        new CommandDefinition { Type = CommandType.User, Name = "Who is this" },
    ];

    /// <summary>What only global commands have.</summary>
    public static IReadOnlyList<CommandDefinition> GlobalCommands { get; } =
    [
        .. Commands.Select(c => c with
        {
            Contexts = [InteractionContext.Guild],
            IntegrationTypes = [IntegrationType.Guild],
        }),
    ];

    private static Dictionary<string, string> German(string text) => new() { ["de"] = text };

    private static CommandOption Option(OptionType type, string name) => new() { Type = type, Name = name, Description = name };
}
