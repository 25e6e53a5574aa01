using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.Rest.Validation.Components;

namespace MentorBot.Tests.Sandbox;

public sealed class ModalRulesTests
{
    private const string Input = """{"type":4,"custom_id":"why","style":2}""";

    [Theory]
    [InlineData("""
        {"type":18,"label":"Why?","description":"In a sentence","component":{"type":4,"custom_id":"why","style":2,
        "value":"x"}}
        """)]
    [InlineData("""
        {"type":18,"label":"Which?","component":{"type":3,"custom_id":"s","required":false,"min_values":0,
        "options":[{"label":"A","value":"a"}]}}
        """)]
    [InlineData("""{"type":18,"label":"Who?","component":{"type":5,"custom_id":"s","max_values":3}}""")]
    [InlineData("""{"type":18,"label":"File","component":{"type":19,"custom_id":"s","max_values":2,"file_types":["image"]}}""")]
    [InlineData("""
        {"type":18,"label":"One","component":{"type":21,"custom_id":"s","options":[{"label":"A",
        "value":"a"},{"label":"B","value":"b"}]}}
        """)]
    [InlineData("""{"type":18,"label":"Some","component":{"type":22,"custom_id":"s","options":[{"label":"A","value":"a"}]}}""")]
    [InlineData("""{"type":18,"label":"Yes","component":{"type":23,"custom_id":"s","default":true}}""")]
    [InlineData("""{"type":10,"content":"Some words"}""")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"why","style":1,"label":"Why?"}]}""")]
    public void What_a_form_may_hold_passes(string component) => Assert.Empty(Check(Modal(component)));

    [Theory]
    [InlineData("""{"type":18,"component":{"type":4,"custom_id":"why","style":2}}""", "label BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":18,"label":"Why?"}""", "component BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":18,"label":"Why?","component":{"type":2,"style":1,"label":"Go","custom_id":"go"}}""",
        "component UNION_TYPE_CHOICES")]
    [InlineData("""{"type":18,"label":"Why?","component":{"type":4,"custom_id":"w","style":1,"label":"Again"}}""",
        "component.label COMPONENT_LABEL_NOT_ALLOWED")]
    [InlineData("""{"type":18,"label":"Why?","component":{"type":4,"custom_id":"w","style":3}}""", "component.style BASE_TYPE_CHOICES")]
    [InlineData("""{"type":18,"label":"Why?","component":{"type":4,"custom_id":"w","style":1,"min_length":5,"max_length":4}}""",
        "component.min_length TEXT_INPUT_COMPONENT_MIN_LENGTH_TOO_LARGE")]
    [InlineData("""{"type":18,"label":"Why?","component":{"type":4,"custom_id":"w","style":1,"max_length":4001}}""",
        "component.max_length NUMBER_TYPE_MAX")]
    [InlineData("""{"type":18,"label":"Why?","component":{"type":4,"custom_id":"w","style":1,"max_length":2,"value":"abc"}}""",
        "component.value BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":18,"label":"W","component":{"type":5,"custom_id":"w","disabled":true}}""",
        "component.disabled SELECT_COMPONENT_DISABLED_IN_MODAL")]
    [InlineData("""{"type":18,"label":"W","component":{"type":5,"custom_id":"w","required":true,"min_values":0}}""",
        "component.min_values SELECT_COMPONENT_REQUIRED_MIN_VALUES")]
    [InlineData("""{"type":18,"label":"W","component":{"type":21,"custom_id":"w","options":[{"label":"A","value":"a"}]}}""",
        "component.options BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"type":18,"label":"W","component":{"type":19,"custom_id":"w","max_values":11}}""",
        "component.max_values NUMBER_TYPE_MAX")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"why","style":1}]}""", "components.0.label BASE_TYPE_REQUIRED")]
    [InlineData("""{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]}""", "components.0 UNION_TYPE_CHOICES")]
    public void What_a_form_may_not_hold_is_refused_where_it_stands(string component, string error)
    {
        var parts = error.Split(' ');
        Assert.Equal([$"data.components.0.{parts[0]} {parts[1]}"], Check(Modal(component)));
    }

    [Fact]
    public void A_form_has_a_title_an_id_and_one_to_five_parts()
    {
        var five = string.Join(",", Enumerable.Range(0, 6).Select(_ => """{"type":10,"content":"x"}"""));
        Assert.Equal(["data.components BASE_TYPE_BAD_LENGTH"], Check(Modal(five)));
        Assert.Equal(
            ["data.custom_id BASE_TYPE_REQUIRED", "data.title BASE_TYPE_REQUIRED", "data.components BASE_TYPE_REQUIRED"], Check("{}"));
        Assert.Equal(["data.title BASE_TYPE_BAD_LENGTH"], Check(Modal("""{"type":10,"content":"x"}""", new string('t', 46))));
    }

    [Fact]
    public void Two_fields_may_not_share_an_id()
    {
        var label = $$"""{"type":18,"label":"Why?","component":{{Input}}}""";
        Assert.Equal(["data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"], Check(Modal($"{label},{label}")));
    }

    private static string Modal(string components, string title = "Ask") =>
        $$"""{"custom_id":"form","title":"{{title}}","components":[{{components}}]}""";

    private static IReadOnlyList<string> Check(string modal) =>
        FormErrors.Of(form => ModalRules.Check(new Field(form, JsonNode.Parse(modal), ["data"])));
}
