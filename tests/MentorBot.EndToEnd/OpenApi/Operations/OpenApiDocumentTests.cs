using System.Text.Json;
using MentorBot.EndToEnd.OpenApi.Schemas;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>Paths, queries, bodies and answers, with a document of our own.</summary>
public class OpenApiDocumentTests
{
    private const string Description = """
        {"openapi":"3.1.0","paths":{
          "/things/{thing_id}":{
            "parameters":[{"name":"thing_id","in":"path","required":true,"schema":{"type":"string","pattern":"^[0-9]+$"}}],
            "get":{"operationId":"get_thing","parameters":[
                {"name":"deep","in":"query","schema":{"type":"boolean"}},
                {"name":"limit","in":"query","required":true,"schema":{"type":"integer","maximum":5}},
                {"name":"ids","in":"query","schema":{"type":"array","items":{"type":"integer"},"maxItems":2}}],
              "responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
                "4XX":{"$ref":"#/components/responses/Error"},"default":{"description":""}}},
            "patch":{"requestBody":{"required":true,"content":{
                "application/json":{"schema":{"$ref":"#/components/schemas/Thing"}},
                "multipart/form-data":{"schema":{"allOf":[{"$ref":"#/components/schemas/Thing"},
                  {"type":"object","properties":{"files[0]":{"type":"string","contentEncoding":"binary"}}}]}}}},
              "responses":{"204":{"description":""}}}},
          "/things/mine":{"get":{"responses":{"200":{"description":"",
            "headers":{"X-Left":{"$ref":"#/components/headers/Left"}},"content":{"application/json":{"schema":{}}}}}}}},
         "components":{"schemas":{"Thing":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}},
          "headers":{"Left":{"description":"","schema":{"type":"integer"}}},
          "responses":{"Error":{"description":"","content":{"application/json":{"schema":{"type":"object","required":["code"]}}}}}}}
        """;

    private readonly OpenApiDocument _document = OpenApiDocument.Read(JsonElement.Parse(Description));

    [Theory]
    [InlineData("/things/1", "?limit=5&deep=true&ids=1&ids=2", "")]
    [InlineData("/things/%31", "limit=5&deep=0&ids=1", "")]
    [InlineData("/things/x", "limit=5", "path/thing_id: does not match")]
    [InlineData("/things/1", "", "query: lacks the required limit")]
    [InlineData("/things/1", "limit=6", "query/limit: is 6, at most 5 expected")]
    [InlineData("/things/1", "limit=many", "query/limit: is \"many\", expected integer")]
    [InlineData("/things/1", "limit=1&deep=perhaps", "query/deep: is \"perhaps\", expected boolean")]
    [InlineData("/things/1", "limit=1&ids=1&ids=2&ids=3", "query/ids: has 3 items, at most 2 allowed")]
    [InlineData("/things/1", "limit=1&limt=2", "query/limt: unknown query key")]
    [InlineData("/things", "", "GET /things is no operation of the file")]
    public void Paths_and_queries(string path, string query, string says) =>
        Says(says, _document.ValidateRequest("GET", path, query, null, null));

    [Theory]
    [InlineData("application/json; charset=utf-8", """{"name":"a"}""", "", "")]
    [InlineData("application/json", """{"nam":"a"}""", "", "lacks the required name")]
    [InlineData("application/json", """{"name":"a","nam":"a"}""", "", "/nam: unknown property [Thing]")]
    [InlineData("application/json", null, "", "has no body, and needs one")]
    [InlineData("text/plain", "\"a\"", "", "is text/plain, expected application/json or multipart/form-data")]
    [InlineData(null, "\"a\"", "", "is of no media type")]
    [InlineData("multipart/form-data; boundary=b", """{"name":"a"}""", "files[0]", "")]
    [InlineData("multipart/form-data; boundary=b", """{"name":"a"}""", "file", "/file: unknown property")]
    [InlineData("multipart/form-data; boundary=b", null, "files[0]", "lacks the required name")]
    public void Bodies(string? contentType, string? body, string part, string says) => Says(says, _document.ValidateRequest(
        "PATCH", "/things/1", "", contentType, body is null ? null : JsonElement.Parse(body), part.Length == 0 ? [] : [part]));

    [Fact]
    public void A_body_where_none_is_described_is_a_problem() => Says("has a body where none is described",
        _document.ValidateRequest("GET", "/things/mine", "", "application/json", JsonElement.Parse("{}")));

    [Theory]
    [InlineData("/things/1", 200, """{"name":"a","more":1}""", "")]
    [InlineData("/things/1", 200, """{"name":1}""", "/name: is 1, expected string [Thing]")]
    [InlineData("/things/1", 200, null, "has no body, and needs one")]
    [InlineData("/things/1", 404, """{"code":1}""", "")]
    [InlineData("/things/1", 404, "{}", "lacks the required code")]
    [InlineData("/things/1", 302, null, "")]
    [InlineData("/things/1", 302, "{}", "has a body where none is described")]
    [InlineData("/things/mine", 200, "[1]", "")]
    [InlineData("/things/mine", 201, "[1]", "the status 201 is not among 200")]
    [InlineData("/things/mine", 502, null, "")]
    [InlineData("/nothing", 404, null, "")]
    [InlineData("/nothing", 200, "{}", "GET /nothing is no operation of the file, and was answered with 200")]
    public void Answers(string path, int status, string? body, string says) =>
        Says(says, _document.ValidateAnswer("GET", path, status, "application/json", body is null ? null : JsonElement.Parse(body)));

    [Fact]
    public void An_answer_of_another_media_type_is_a_problem() => Says("is text/html, expected application/json",
        _document.ValidateAnswer("GET", "/things/1", 200, "text/html", JsonElement.Parse("\"<html>\"")));

    [Theory]
    [InlineData("operationId", "operationKey")]
    [InlineData("\"in\":\"query\"", "\"in\":\"cookie\"")]
    [InlineData("#/components/responses/Error", "#/components/responses/Errors")]
    [InlineData("#/components/headers/Left", "#/components/headers/Right")]
    [InlineData("\"patch\"", "\"trace\"")]
    [InlineData("\"maximum\"", "\"exclusiveMaximum\"")]
    public void What_is_not_understood_is_refused(string right, string wrong) =>
        Assert.Throws<InvalidDataException>(() => OpenApiDocument.Read(JsonElement.Parse(Description.Replace(right, wrong))));

    private static void Says(string expected, IReadOnlyList<Problem> problems)
    {
        if (expected.Length == 0)
            Assert.Empty(problems);
        else
            Assert.Contains(problems, p => p.ToString().Contains(expected, StringComparison.Ordinal));
    }
}
