using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation.Components;

namespace MentorBot.Tests.Sandbox;

public sealed class ComponentRulesTests
{
    private const string Button = """{"type":2,"style":1,"label":"Go","custom_id":"go"}""";
    private const string Text = """{"type":10,"content":"Hello"}""";

    [Theory]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]}]""")]
    [InlineData("""[{"type":1,"components":[{"type":2,"style":5,"emoji":{"name":"👍"},"url":"https://example.org"}]}]""")]
    [InlineData("""[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"}]}]}]""")]
    [InlineData("""[{"type":1,"components":[{"type":7,"custom_id":"s","default_values":[{"id":"1","type":"role"}]}]}]""")]
    public void Rows_as_Discord_takes_them_pass(string components) => Assert.Empty(Rows(components));

    [Theory]
    [InlineData("""[{"type":10,"content":"x"}]""", "components.0 UNION_TYPE_CHOICES")]
    [InlineData("""[{"type":1,"components":[]}]""", "components.0.components BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"type":1}]""", "components.0.components BASE_TYPE_REQUIRED")]
    [InlineData("""[5]""", "components.0 DICT_TYPE_CONVERT")]
    [InlineData("""{}""", "components LIST_TYPE_CONVERT")]
    public void Rows_that_are_no_rows_are_refused_where_they_stand(string components, string error) =>
        Assert.Equal([error], Rows(components));

    [Theory]
    [InlineData("""{"type":2,"label":"Go","custom_id":"go"}""", "style BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":2,"style":9,"label":"Go","custom_id":"go"}""", "style BASE_TYPE_CHOICES")]
    [InlineData("""{"type":2,"style":1,"label":"Go"}""", "custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED")]
    [InlineData("""{"type":2,"style":1,"label":"Go","custom_id":""}""", "custom_id BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":2,"style":5,"label":"Go"}""", "url BUTTON_COMPONENT_URL_REQUIRED")]
    [InlineData("""{"type":2,"style":5,"label":"Go","url":"ftp://a.b"}""", "url URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"type":2,"style":5,"label":"Go","url":"here"}""", "url URL_TYPE_INVALID_URL")]
    [InlineData("""{"type":2,"style":5,"label":"Go","url":"https://a.b","custom_id":"x"}""",
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")]
    [InlineData("""{"type":2,"style":1,"custom_id":"x"}""", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED")]
    [InlineData("""{"type":2,"style":1,"custom_id":"x","emoji":{"name":"smile"}}""", "emoji.name COMPONENT_INVALID_EMOJI")]
    [InlineData("""{"type":4,"custom_id":"x","style":1}""", "UNION_TYPE_CHOICES")]
    public void A_button_has_what_its_style_needs(string button, string error)
    {
        var (place, code) = error.Contains(' ') ? (error.Split(' ')[0], error.Split(' ')[1]) : ("", error);
        var path = $"components.0.components.0.{place}".TrimEnd('.');
        Assert.Equal([$"{path} {code}"], Rows($$"""[{"type":1,"components":[{{button}}]}]"""));
    }

    [Theory]
    [InlineData("label", 80, "BASE_TYPE_MAX_LENGTH")]
    [InlineData("custom_id", 100, "BASE_TYPE_BAD_LENGTH")]
    public void Texts_of_a_button_may_be_so_long_and_no_longer(string key, int most, string code)
    {
        Assert.Empty(Rows(Row(With(Button, key, new string('x', most)))));
        Assert.Equal([$"components.0.components.0.{key} {code}"], Rows(Row(With(Button, key, new string('x', most + 1)))));
    }

    [Fact]
    public void An_emoji_outside_the_first_plane_counts_as_one_character() =>
        Assert.Empty(Rows(Row(With(Button, "label", string.Concat(Enumerable.Repeat("👍", 80))))));

    [Fact]
    public void A_row_holds_five_buttons_or_one_select()
    {
        const string select = """{"type":5,"custom_id":"who"}""";
        Assert.Empty(Rows(Row([.. Buttons(5)])));
        Assert.Contains("components.0.components BASE_TYPE_BAD_LENGTH", Rows(Row([.. Buttons(6)])));
        Assert.Equal(["components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED"], Rows(Row(select, Button)));
    }

    [Fact]
    public void Five_rows_are_the_most_of_an_old_message()
    {
        var rows = Enumerable.Range(0, 6).Select(i => $$"""{"type":1,"components":[{{With(Button, "custom_id", $"b{i}")}}]}""");
        Assert.Equal(["components BASE_TYPE_BAD_LENGTH"], Rows($"[{string.Join(",", rows)}]"));
    }

    [Fact]
    public void Custom_ids_and_numbers_are_unique_in_a_message()
    {
        Assert.Equal(["components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"], Rows(Row(Button, Button)));
        Assert.Equal(["components.1.id COMPONENT_ID_DUPLICATED"],
            V2("""[{"type":10,"id":4,"content":"a"},{"type":10,"id":4,"content":"b"}]"""));
        Assert.Empty(V2("""[{"type":10,"id":0,"content":"a"},{"type":10,"id":0,"content":"b"}]"""));
    }

    [Theory]
    [InlineData("""{"type":3,"custom_id":"s","options":[]}""", "options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":3,"custom_id":"s"}""", "options BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"},{"label":"B","value":"a"}]}""",
        "options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData("""{"type":3,"custom_id":"s","options":[{"label":"","value":"a"}]}""", "options.0.label BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":3,"custom_id":"s","min_values":2,"max_values":2,"options":[{"label":"A","value":"a"}]}""",
        "options SELECT_COMPONENT_TOO_FEW_OPTIONS")]
    [InlineData("""{"type":5,"custom_id":"s","min_values":2}""", "min_values SELECT_COMPONENT_MIN_VALUES_TOO_LARGE")]
    [InlineData("""{"type":5,"custom_id":"s","max_values":26}""", "max_values NUMBER_TYPE_MAX")]
    [InlineData("""{"type":5,"custom_id":"s","max_values":"x"}""", "max_values NUMBER_TYPE_COERCE")]
    [InlineData("""{"type":5,"custom_id":"s","default_values":[{"id":"1","type":"role"}]}""", "default_values.0.type BASE_TYPE_CHOICES")]
    [InlineData("""{"type":8,"custom_id":"s","channel_types":[99]}""", "channel_types.0 BASE_TYPE_CHOICES")]
    [InlineData("""{"type":5,"custom_id":"s","disabled":"yes"}""", "disabled BOOLEAN_TYPE_CONVERT")]
    public void A_select_has_sound_options_and_numbers(string select, string error)
    {
        var parts = error.Split(' ');
        Assert.Equal([$"components.0.components.0.{parts[0]} {parts[1]}"], Rows(Row(select)));
    }

    [Theory]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"a"}]}""", "components.0.accessory BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":9,"components":[],"accessory":{"type":11,"media":{"url":"https://a.b/c.png"}}}""",
        "components.0.components BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"a"}],"accessory":{"type":10,"content":"a"}}""",
        "components.0.accessory UNION_TYPE_CHOICES")]
    [InlineData("""{"type":10,"content":""}""", "components.0.content BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":12,"items":[]}""", "components.0.items BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":12,"items":[{"media":{"url":"attachment://b.png"}}]}""",
        "components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND")]
    [InlineData("""{"type":13,"file":{"url":"https://a.b/c.txt"}}""", "components.0.file.url URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"type":14,"spacing":3}""", "components.0.spacing BASE_TYPE_CHOICES")]
    [InlineData("""{"type":17,"components":[{"type":17,"components":[]}]}""", "components.0.components.0 UNION_TYPE_CHOICES")]
    [InlineData("""{"type":17,"accent_color":16777216,"components":[{"type":14}]}""", "components.0.accent_color NUMBER_TYPE_MAX")]
    [InlineData("""{"type":2,"style":1,"label":"Go","custom_id":"go"}""", "components.0 UNION_TYPE_CHOICES")]
    [InlineData("""{"type":18,"label":"L","component":{"type":4}}""", "components.0 UNION_TYPE_CHOICES")]
    public void Components_V2_are_refused_where_they_stand(string component, string error) => Assert.Equal([error], V2($"[{component}]"));

    [Fact]
    public void Components_V2_of_every_kind_pass() => Assert.Empty(V2($$$"""
        [{"type":17,"accent_color":255,"spoiler":true,"components":[{{{Text}}},{"type":14,"spacing":2,"divider":false},
          {"type":9,"components":[{{{Text}}}],"accessory":{{{Button}}}},{"type":1,"components":[{"type":6,"custom_id":"r"}]},
          {"type":12,"items":[{"media":{"url":"attachment://a.png"},"description":"d","spoiler":false}]},
          {"type":13,"file":{"url":"attachment://a.png"}}]},
         {"type":9,"components":[{{{Text}}},{{{Text}}},{{{Text}}}],
           "accessory":{"type":11,"media":{"url":"https://a.b/c.png"},"description":"d"}}]
        """));

    [Fact]
    public void Forty_components_are_the_most_nested_ones_included()
    {
        Assert.Empty(V2(Containers(39)));
        Assert.Equal(["components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"], V2(Containers(40)));

        static string Containers(int texts) => $$"""[{"type":17,"components":[{{string.Join(",", Enumerable.Repeat(Text, texts))}}]}]""";
    }

    [Fact]
    public void All_text_together_has_four_thousand_characters_at_most()
    {
        var half = $$"""{"type":10,"content":"{{new string('x', 2000)}}"}""";
        Assert.Empty(V2($"[{half},{half}]"));
        Assert.Equal(["components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"], V2($"[{half},{half},{Text}]"));
    }

    private static string Row(params string[] children) => $$"""[{"type":1,"components":[{{string.Join(",", children)}}]}]""";

    private static IEnumerable<string> Buttons(int count) => Enumerable.Range(0, count).Select(i => With(Button, "custom_id", $"b{i}"));

    private static string With(string component, string key, string value)
    {
        var json = JsonNode.Parse(component)!.AsObject();
        json[key] = value;
        return json.ToJsonString();
    }

    private static IReadOnlyList<string> Rows(string components) => Check(components, 0);

    private static IReadOnlyList<string> V2(string components) => Check(components, ComponentRules.V2);

    private static IReadOnlyList<string> Check(string components, long flags) =>
        FormErrors.Of(form => ComponentRules.Check(form, JsonNode.Parse(components), flags, ["a.png"]));
}
