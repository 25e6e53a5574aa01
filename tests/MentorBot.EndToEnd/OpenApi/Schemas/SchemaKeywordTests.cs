using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>Each keyword that the file uses: one value that fits, one that does not.</summary>
public class SchemaKeywordTests
{
    public static TheoryData<string, string, string, string> Keywords => new()
    {
        { """{"type":"string"}""", "\"a\"", "1", ": is 1, expected string" },
        { """{"type":["string","null"]}""", "null", "[]", ": is an array, expected string or null" },
        { """{"type":"integer"}""", "3.0", "3.5", ": is 3.5, expected integer" },
        { """{"type":"integer"}""", "-9007199254740993", "\"3\"", ": is \"3\", expected integer" },
        { """{"type":"number"}""", "3.5", "true", ": is true, expected number" },
        { """{"type":"boolean"}""", "false", "0", ": is 0, expected boolean" },
        { """{"type":"null"}""", "null", "false", ": is false, expected null" },
        { """{"type":"object"}""", """{"any":1}""", "[]", ": is an array, expected object" },
        { """{"type":"array"}""", "[]", "{}", ": is an object, expected array" },
        { """{"const":3}""", "3.0", "4", ": is 4, expected 3" },
        { """{"enum":["a","b"]}""", "\"b\"", "\"c\"", ": is \"c\", expected one of \"a\", \"b\"" },
        { """{"oneOf":[{"title":"A","const":1},{"title":"B","const":2}]}""", "2", "3", ": is 3, expected one of 1 A, 2 B" },
        { """{"minimum":1}""", "1", "0.5", ": is 0.5, at least 1 expected" },
        { """{"maximum":5}""", "5", "1e300", ": is 1e300, at most 5 expected" },
        { """{"minLength":2}""", "\"ab\"", "\"😀\"", ": has 1 characters, at least 2 expected" },
        { """{"maxLength":2}""", "\"😀😀\"", "\"abc\"", ": has 3 characters, at most 2 allowed" },
        { """{"pattern":"^(0|[1-9][0-9]*)$"}""", "\"10\"", "\"01\"", ": does not match ^(0|[1-9][0-9]*)$" },
        { """{"format":"snowflake"}""", "\"1\"", "\"18446744073709551616\"", "a Discord id" },
        { """{"format":"date-time"}""", "\"2026-01-02T03:04:05.123456+00:00\"", "\"2026-01-02 03:04\"", "an ISO 8601 time" },
        { """{"format":"date-time"}""", "\"2026-01-02T03:04:05Z\"", "\"2026-13-02T03:04:05Z\"", "an ISO 8601 time" },
        { """{"format":"uri"}""", "\"attachment://a.png\"", "\"a.png\"", "an absolute URI" },
        { """{"format":"int32"}""", "2147483647", "2147483648", "from -2147483648 to 2147483647" },
        { """{"format":"int64"}""", "9223372036854775807", "9223372036854775808", "to 9223372036854775807" },
        { """{"format":"nonce"}""", "\"a\"", "\"\"", "expected a nonce" },
        { """{"format":"double"}""", "1.5", "", "" },
        { """{"contentEncoding":"base64"}""", "\"data:image/png;base64,AAAA\"", "\"%\"", "expected base64" },
        { """{"contentEncoding":"binary"}""", "\"\"", "", "" },
        { """{"items":{"type":"string"}}""", "[\"a\"]", "[\"a\",2]", "/1: is 2, expected string" },
        { """{"minItems":1}""", "[1]", "[]", ": has 0 items, at least 1 expected" },
        { """{"maxItems":1}""", "[1]", "[1,2]", ": has 2 items, at most 1 allowed" },
        { """{"uniqueItems":true}""", "[1,2]", "[1,2,1.0]", "/2: is the same as item 0" },
        { """{"uniqueItems":false}""", "[1,1]", "", "" },
        { """{"properties":{"a~/b":{"type":"string"}}}""", """{"a~/b":"x"}""", """{"a~/b":1}""", "/a~0~1b: is 1, expected string" },
        { """{"required":["a"]}""", """{"a":null}""", "{}", ": lacks the required a" },
        { """{"additionalProperties":{"type":"string"},"properties":{"a":{}}}""", """{"a":1,"b":"x"}""", """{"b":1}""", "/b: is 1" },
        { """{"additionalProperties":false,"properties":{"a":{}}}""", """{"a":1}""", """{"b":1}""", "/b: is not allowed here" },
        { """{"minProperties":1}""", """{"a":1}""", "{}", ": has 0 properties, at least 1 expected" },
        { """{"maxProperties":1}""", """{"a":1}""", """{"a":1,"b":2}""", ": has 2 properties, at most 1 allowed" },
        { """{"allOf":[{"minimum":1},{"maximum":5}]}""", "3", "6", ": is 6, at most 5 expected" },
        { """{"oneOf":[{"type":"null"},{"type":"string"}]}""", "null", "1", ": is 1, expected null" },
        { """{"anyOf":[{"type":"string"},{"maximum":5}],"x-discord-union":"oneOf"}""", "\"\"", "6", ": fits none of 2 forms" },
        { """{"$ref":"#/components/schemas/Named"}""", "1", "\"\"", ": is \"\", expected integer [Named]" },
        { """{"title":"T","description":"D"}""", "{}", "", "" },
        { "true", "1", "", "" },
    };

    [Theory, MemberData(nameof(Keywords))]
    public void A_keyword_lets_one_value_pass_and_says_what_is_wrong_with_another(string schema, string right, string wrong, string says)
    {
        Assert.Empty(Check(schema, right).Problems);
        if (wrong.Length > 0)
            Assert.Contains(Check(schema, wrong).Problems, p => p.ToString().Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"if":{}}""")]
    [InlineData("""{"type":"text"}""")]
    [InlineData("""{"format":"colour"}""")]
    [InlineData("""{"contentEncoding":"rot13"}""")]
    [InlineData("""{"x-discord-union":"allOf"}""")]
    [InlineData("""{"$ref":"#/components/schemas/Nobody"}""")]
    [InlineData("""{"properties":{"a":{"dependentRequired":{}}}}""")]
    [InlineData("[]")]
    public void What_is_not_understood_is_refused_when_the_schema_is_read(string schema) =>
        Assert.Throws<InvalidDataException>(() => Read(schema));

    [Fact]
    public void A_value_that_fits_no_form_is_explained_by_the_nearest_one()
    {
        const string Schema = """
            {"oneOf":[{"type":"null"},
              {"title":"Row","type":"object","required":["type","components"],
               "properties":{"type":{"const":1},"components":{"type":"array"}}},
              {"title":"Button","type":"object","required":["type","style"],
               "properties":{"type":{"const":2},"label":{"maxLength":3},"style":{}}}]}
            """;
        var problems = Check(Schema, """{"type":2,"label":"long"}""").Problems.Select(p => p.ToString());
        Assert.Equal(["(whole): lacks the required style", "/label: has 4 characters, at most 3 allowed",
            "(whole): fits none of 3 forms; the nearest is Button"], problems);
    }

    [Fact]
    public void Of_forms_that_fit_the_one_that_knows_most_properties_counts_and_two_equals_are_a_problem()
    {
        const string A = """{"title":"A","type":"object","properties":{"a":{}}}""";
        const string B = """{"title":"B","type":"object","properties":{"b":{}}}""";
        var one = Check($$"""{"oneOf":[{{A}},{{B}}]}""", """{"b":1}""");
        Assert.Empty(one.Problems);
        Assert.Empty(one.Unknown);
        var both = Check($$"""{"oneOf":[{{A}},{{B}}]}""", "{}");
        Assert.Equal("fits 2 forms where only one may fit: A, B", Assert.Single(both.Problems).Sentence);
        Assert.Empty(Check($$"""{"anyOf":[{{A}},{{B}}]}""", "{}").Problems);
    }

    [Fact]
    public void Properties_that_no_schema_of_a_place_describes_are_unknown()
    {
        const string Schema = """
            {"allOf":[{"type":"object","properties":{"a":{"properties":{"x":{}}}}},{"type":"object","properties":{"b":{}}}]}
            """;
        var findings = Check(Schema, """{"a":{"x":1,"y":2},"b":3,"c":4}""");
        Assert.Empty(findings.Problems);
        Assert.Equal(["/a/y", "/c"], findings.Unknown.Select(u => u.At).Order());
        Assert.Empty(Check("""{"properties":{}}""", "{}").Unknown);
        Assert.Empty(Check("""{"additionalProperties":{}}""", """{"c":4}""").Unknown);
    }

    [Fact]
    public void A_schema_may_contain_itself()
    {
        const string Components = """{"Tree":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Tree"}}}}""";
        var tree = new SchemaReader(JsonElement.Parse(Components)).Named("Tree");
        var findings = new Findings();
        findings.Enter(tree, JsonElement.Parse("""{"next":{"next":{"next":1}}}"""), "");
        Assert.Equal("/next/next/next: is 1, expected object [Tree]", Assert.Single(findings.Problems).ToString());
    }

    private static Findings Check(string schema, string value)
    {
        var findings = new Findings();
        findings.Enter(Read(schema), JsonElement.Parse(value), "");
        return findings;
    }

    private static Schema Read(string schema)
    {
        var reader = new SchemaReader(JsonElement.Parse("""{"Named":{"type":"integer"}}"""));
        return reader.Read(JsonElement.Parse(schema));
    }
}
