using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;

namespace MentorBot.Tests.Discord.Components;

/// <summary>Each limit: what just fits is sent, one more is refused with the field, the limit and the length.</summary>
public class MessageLimitsTests
{
    private static readonly OutgoingFile Picture = new("a.png", ReadOnlyMemory<byte>.Empty);

    private static string Text(int length) => new('x', length);

    private static Button Button(int i) => new($"id {i}", "Press");

    private static IReadOnlyList<T> Many<T>(int count, Func<int, T> one) => [.. Enumerable.Range(0, count).Select(one)];

    private static OutgoingMessage WithEmbed(Embed embed) => new() { Embeds = [embed] };

    private static OutgoingMessage Row(params IReadOnlyList<Button> buttons) =>
        OutgoingMessage.Text("x") with { Components = [new ActionRow(buttons)] };

    private static OutgoingMessage Row(Select select) => OutgoingMessage.Text("x") with { Components = [new ActionRow(select)] };

    private static StringSelect Options(int count) => new("s", Many(count, i => new SelectOption("label", $"{i}")));

    public static TheoryData<string, Func<int, OutgoingMessage>, int, string> MessageCases => new()
    {
        { "content", n => OutgoingMessage.Text(Text(n)), 2000, "content" },
        { "nonce", n => OutgoingMessage.Text("x") with { Nonce = new Nonce(Text(n)) }, 25, "nonce" },
        { "embeds", n => new() { Embeds = Many(n, _ => new Embed { Title = "x" }) }, 10, "embeds" },
        { "title", n => WithEmbed(new() { Title = Text(n) }), 256, "embeds[0].title" },
        { "description", n => WithEmbed(new() { Description = Text(n) }), 4096, "embeds[0].description" },
        { "footer", n => WithEmbed(new() { Footer = new() { Text = Text(n) } }), 2048, "embeds[0].footer.text" },
        { "author", n => WithEmbed(new() { Author = new() { Name = Text(n) } }), 256, "embeds[0].author.name" },
        { "fields", n => WithEmbed(new() { Fields = Many(n, _ => new EmbedField { Name = "n", Value = "v" }) }), 25, "embeds[0].fields" },
        { "field name", n => WithEmbed(new() { Fields = [new() { Name = Text(n), Value = "v" }] }), 256, "embeds[0].fields[0].name" },
        { "field value", n => WithEmbed(new() { Fields = [new() { Name = "n", Value = Text(n) }] }), 1024, "embeds[0].fields[0].value" },
        { "embeds in all", n =>
            new() { Embeds = [new() { Description = Text(3000) }, new() { Description = Text(n - 3000) }] }, 6000, "embeds" },
        { "rows", n => OutgoingMessage.Text("x") with { Components = Many(n, i => new ActionRow(Button(i))) }, 5, "components" },
        { "buttons", n => Row(Many(n, Button)), 5, "components[0].components" },
        { "label", n => Row(new Button("a", Text(n))), 80, "components[0].components[0].label" },
        { "custom id", n => Row(new Button(Text(n), "x")), 100, "components[0].components[0].custom_id" },
        { "link", n =>
            Row(MentorBot.Discord.Components.Button.Link("x", new Uri("https://a.b/" + Text(n - 12)))), 512,
                "components[0].components[0].url" },
        { "options", n => Row(Options(n)), 25, "components[0].components[0].options" },
        { "option label", n =>
            Row(new StringSelect("s", [new SelectOption(Text(n), "v")])), 100, "components[0].components[0].options[0].label" },
        { "placeholder", n => Row(Options(1) with { Placeholder = Text(n) }), 150, "components[0].components[0].placeholder" },
        { "components", n => OutgoingMessage.Of(Many(n, _ => new Separator())), 40, "components" },
        { "nested components", n => OutgoingMessage.Of(new Container(Many(n - 1, _ => new Separator()))), 40, "components" },
        { "text", n => OutgoingMessage.Of(new TextDisplay(Text(n))), 4000, "components[0].content" },
        { "texts in all", n => OutgoingMessage.Of(new TextDisplay(Text(2000)), new TextDisplay(Text(n - 2000))), 4000, "components" },
        { "section", n => OutgoingMessage.Of(new Section(Many(n, _ => new TextDisplay("x")), Button(0))), 3, "components[0].components" },
        { "gallery", n =>
            OutgoingMessage.Of(new MediaGallery(Many(n, _ => new GalleryItem(new Media("https://a.b/c"))))), 10, "components[0].items" },
        { "alt text", n =>
            OutgoingMessage.Of(new MediaGallery(new GalleryItem(new Media("https://a.b/c")) { Description = Text(n) })), 1024,
                "components[0].items[0].description" },
        { "colour", n => OutgoingMessage.Of(new Container(new Separator()) { AccentColor = n }), 0xFFFFFF, "components[0].accent_color" },
        { "files", n => OutgoingMessage.Text("x") with { Files = Many(n, i => Picture with { Name = $"{i}.png" }) }, 10, "files" },
        { "file description", n =>
            OutgoingMessage.Text("x") with { Files = [Picture with { Description = Text(n) }] }, 1024, "files[0].description" },
        { "bytes", n => OutgoingMessage.Text("x") with { Files = [new OutgoingFile("a", new byte[n])] }, 25 * 1024 * 1024, "files" },
        { "mentions", n =>
            OutgoingMessage.Text("x") with { Mentions = new() { Users = Many(n, i => new Snowflake((ulong)i)) } }, 100,
                "allowed_mentions.users" },
    };

    [Theory]
    [MemberData(nameof(MessageCases))]
    public void A_message_may_reach_a_limit_and_not_pass_it(string what, Func<int, OutgoingMessage> message, int limit, string field)
    {
        Assert.Empty(MessageLimits.Problems(message(limit)));
        AssertTold(what, MessageLimits.Problems(message(limit + 1)), limit, field);
    }

    /// <summary>A problem names the field, the limit and what there is.</summary>
    private static void AssertTold(string what, IReadOnlyList<string> problems, int limit, string field) => Assert.True(
        problems.Any(problem => problem.StartsWith($"{field}: ", StringComparison.Ordinal)
            && problem.Contains($"{limit}", StringComparison.Ordinal) && problem.Contains($"{limit + 1}", StringComparison.Ordinal)),
        $"{what}: {string.Join('\n', problems)}");

    public static TheoryData<OutgoingMessage, string> Refused => new()
    {
        { new OutgoingMessage(), "message: it is empty." },
        { OutgoingMessage.Text("   "), "message: it is empty." },
        { OutgoingMessage.Of(new TextDisplay(" ")), "components[0].content: it must not be empty." },
        { OutgoingMessage.Text("x") with { Components = [new TextDisplay("y")] },
            "content: it cannot stand beside components other than rows." },
        { new() { Embeds = [new Embed { Title = "x" }], Components = [new Separator()] },
            "embeds: they cannot stand beside components other than rows." },
        { OutgoingMessage.Of(new Thumbnail(new Media("https://a.b"))), "components[0]: a Thumbnail cannot stand here." },
        { OutgoingMessage.Of(new Container(new Container(new Separator()))),
            "components[0].components[0]: a Container cannot stand here." },
        { OutgoingMessage.Of(new Label("x", new Checkbox("y"))), "components[0]: a Label cannot stand here." },
        { Row(new Button("same", "a"), new Button("same", "b")), "custom_id: \"same\" is there twice." },
        { OutgoingMessage.Of(new Separator { Id = 3 }, new Separator { Id = 3 }), "id: \"3\" is there twice." },
        { Row(new Button("a", "")), "components[0].components[0]: a button needs a label or an emoji." },
        { Row(Options(2) with { MinValues = 3, MaxValues = 2 }), "components[0].components[0].min_values: it is more than max_values." },
        { Row(Options(2) with { Required = true }), "components[0].components[0].required: it means something in a form only." },
        { Row(new StringSelect("s", [new("a", "1"), new("b", "1")])), "components[0].components[0].options: \"1\" is there twice." },
        { OutgoingMessage.Of(new AttachedFile(new Media("https://a.b/c.txt"))),
            "components[0].file.url: it must start with attachment://." },
        { OutgoingMessage.Of(new AttachedFile(new Media("attachment://b.png"))) with { Files = [Picture] },
            "components[0].file.url: no file of that name is sent along." },
        { OutgoingMessage.Text("x") with { Files = [Picture with { Name = "ä b.png" }] },
            "files[0].name: only letters, digits, points, dashes and underscores." },
        { OutgoingMessage.Text("x") with { Files = [Picture, Picture] }, "files: \"a.png\" is there twice." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Discord_would_refuse_is_told_with_its_place(OutgoingMessage message, string problem)
    {
        Assert.Contains(problem, MessageLimits.Problems(message));
        Assert.Contains(problem, Assert.Throws<LimitException>(() => MessageLimits.Check(message)).Message);
    }

    [Fact]
    public void Files_that_are_sent_along_or_kept_can_be_shown()
    {
        var shown = new AttachedFile(new Media("attachment://a.png"));
        Assert.Empty(MessageLimits.Problems(OutgoingMessage.Of(shown) with { Files = [Picture] }));
        Assert.Empty(MessageLimits.Problems(OutgoingMessage.Of(shown) with { KeptAttachments = [new Snowflake(1)] }));
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        var message = OutgoingMessage.Of(new TextDisplay(""), new ActionRow(new Button("", "x"), new Button("b", Text(81))));
        Assert.Equal(3, MessageLimits.Problems(message).Count);
    }

    private static Modal Form(Component component) => new("m", "Title", new Label("Label", component));

    public static TheoryData<string, Func<int, Modal>, int, string> ModalCases => new()
    {
        { "title", n => new Modal("m", Text(n), new TextDisplay("x")), 45, "title" },
        { "custom id", n => new Modal(Text(n), "t", new TextDisplay("x")), 100, "custom_id" },
        { "components", n => new Modal("m", "t", Many(n, _ => new TextDisplay("x"))), 5, "components" },
        { "label", n => new Modal("m", "t", new Label(Text(n), new Checkbox("c"))), 45, "components[0].label" },
        { "description", n =>
            new Modal("m", "t", new Label("l", new Checkbox("c")) { Description = Text(n) }), 100, "components[0].description" },
        { "value", n => Form(new TextInput("i") { Value = Text(n) }), 4000, "components[0].component.value" },
        { "max length", n => Form(new TextInput("i") { MaxLength = n }), 4000, "components[0].component.max_length" },
        { "placeholder", n => Form(new TextInput("i") { Placeholder = Text(n) }), 100, "components[0].component.placeholder" },
        { "circles", n => Form(new RadioGroup("r", Many(n, i => new GroupOption("l", $"{i}")))), 10, "components[0].component.options" },
        { "boxes", n => Form(new CheckboxGroup("r", Many(n, i => new GroupOption("l", $"{i}")))), 10, "components[0].component.options" },
        { "uploads", n => Form(new FileUpload("f") { MaxValues = n }), 10, "components[0].component.max_values" },
    };

    [Theory]
    [MemberData(nameof(ModalCases))]
    public void A_form_may_reach_a_limit_and_not_pass_it(string what, Func<int, Modal> modal, int limit, string field)
    {
        Assert.Empty(MessageLimits.Problems(modal(limit)));
        AssertTold(what, MessageLimits.Problems(modal(limit + 1)), limit, field);
    }

    public static TheoryData<Modal, string> RefusedForms => new()
    {
        { new Modal("m", "t"), "components: at least 1, there are 0." },
        { new Modal("m", "t", new ActionRow(Button(0))), "components[0]: a ActionRow cannot stand in a form." },
        { Form(Button(0)), "components[0].component: a Button cannot stand in a label." },
        { Form(new RadioGroup("r", [new GroupOption("only", "one")])), "components[0].component.options: at least 2, there are 1." },
        { Form(Options(1) with { Disabled = true }), "components[0].component.disabled: nothing can be disabled in a form." },
        { Form(Options(1) with { MinValues = 0 }), "components[0].component.min_values: 0 goes with required: false only." },
        { Form(new TextInput("i") { MinLength = 9, MaxLength = 8 }), "components[0].component.min_length: it is more than max_length." },
    };

    [Theory]
    [MemberData(nameof(RefusedForms))]
    public void A_form_that_Discord_would_refuse_is_told_with_its_place(Modal modal, string problem) =>
        Assert.Contains(problem, MessageLimits.Problems(modal));
}
