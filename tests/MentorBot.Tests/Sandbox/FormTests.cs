using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;

namespace MentorBot.Tests.Sandbox;

public sealed class FormTests
{
    [Fact]
    public void A_form_without_errors_throws_nothing()
    {
        var form = Read("""{"name":"x"}""");
        Assert.Equal("x", form.Text("name", 100, min: 1, required: true));
        form.ThrowIfAny();
    }

    [Fact]
    public void The_tree_mirrors_the_request()
    {
        var form = Read("""{"embeds":[{"title":"a"},{"title":"toolong"}],"n":7}""");
        foreach (var embed in form.Items("embeds", 10)) embed.Text("title", 3);
        form.Integer("n", 0, 5);
        form.Text("name", 100, required: true);
        Assert.Equal(
            """
            {"embeds":{"1":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 3 or fewer in length."}]}}},
            "n":{"_errors":[{"code":"NUMBER_TYPE_MAX","message":"int value should be less than or equal to 5."}]},
            "name":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}
            """.ReplaceLineEndings(""),
            Thrown(form).Errors!.ToJsonString());
    }

    [Fact]
    public void Several_errors_stand_at_one_place()
    {
        var form = Read("{}");
        form.Error("a", 0, "b", "ONE", "one");
        form.Error("a", 0, "b", "TWO", "two");
        Assert.Equal(2, Thrown(form).Errors!["a"]!["0"]!["b"]!["_errors"]!.AsArray().Count);
    }

    [Fact]
    public void A_nested_form_writes_into_the_same_tree()
    {
        var form = Read("""{"data":{"message":{"content":5}}}""");
        form.In("data").In("message").Text("content", 10);
        var leaf = Thrown(form).Errors!["data"]!["message"]!["content"]!["_errors"]![0]!;
        Assert.Equal("STRING_TYPE_CONVERT", leaf["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"x":"7"}""", "")]
    [InlineData("""{"x":7}""", "")]
    [InlineData("""{"x":null}""", "")]
    [InlineData("""{"x":"seven"}""", "x NUMBER_TYPE_COERCE")]
    [InlineData("""{"x":7.5}""", "x NUMBER_TYPE_COERCE")]
    [InlineData("""{"x":{}}""", "x NUMBER_TYPE_COERCE")]
    [InlineData("""{"x":11}""", "x NUMBER_TYPE_MAX")]
    [InlineData("""{"x":-1}""", "x NUMBER_TYPE_MIN")]
    public void Numbers_are_read_as_Discord_reads_them(string body, string expected) =>
        Assert.Equal(expected, string.Join(';', FormErrors.Of(form => form.At(Parse(body)).Integer("x", 0, 10))));

    [Theory]
    [InlineData("""{"x":"123456789012345678"}""", "")]
    [InlineData("""{"x":123456789012345678}""", "")]
    [InlineData("""{"x":"-1"}""", "x NUMBER_TYPE_COERCE")]
    [InlineData("""{"x":"99999999999999999999999"}""", "x NUMBER_TYPE_COERCE")]
    [InlineData("""{"x":[]}""", "x NUMBER_TYPE_COERCE")]
    public void Ids_are_texts_or_numbers(string body, string expected) =>
        Assert.Equal(expected, string.Join(';', FormErrors.Of(form => form.At(Parse(body)).Id("x"))));

    [Fact]
    public void Lists_and_objects_of_the_wrong_kind_are_errors()
    {
        var errors = FormErrors.Of(form =>
        {
            var inner = form.At(Parse("""{"list":5,"object":[],"items":[1,{}],"flag":"yes"}"""));
            inner.Array("list", 5);
            inner.In("object");
            inner.Items("items", 5);
            inner.Boolean("flag");
        });
        Assert.Equal(
            ["list LIST_TYPE_CONVERT", "object DICT_TYPE_CONVERT", "items.0 DICT_TYPE_CONVERT", "flag BOOLEAN_TYPE_CONVERT"], errors);
    }

    [Fact]
    public void A_text_is_counted_in_characters_not_in_UTF_16_units() =>
        Assert.Empty(FormErrors.Of(form => form.At(Parse("""{"x":"🙂🙂"}""")).Text("x", 2)));

    private static Form Read(string body) => new(Parse(body));

    private static JsonObject Parse(string body) => JsonNode.Parse(body)!.AsObject();

    private static DiscordError Thrown(Form form)
    {
        var error = Assert.Throws<DiscordError>(form.ThrowIfAny);
        Assert.Equal((400, 50035, "Invalid Form Body"), (error.Status, error.Code, error.Message));
        return error;
    }
}
