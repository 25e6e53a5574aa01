using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.EndToEnd.OpenApi.Schemas;
using MentorBot.Tests;
using Xunit.Abstractions;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>Discord's own file, and values of which we know whether Discord takes them.</summary>
public class DiscordDescriptionTests(ITestOutputHelper output)
{
    private const string Channel = "/channels/123456789012345678";
    private const string Messages = $"{Channel}/messages";

    [SharedFact(DiscordDescription.File)]
    public void The_whole_file_is_understood_and_every_reference_leads_somewhere()
    {
        var document = DiscordDescription.Load(); // refuses any keyword, format, key or reference that it does not know
        output.WriteLine($"{document.Operations.Count} operations, {document.SchemaNames.Count} schemas");
        Assert.True(document.Operations.Count > 200);
        Assert.True(document.SchemaNames.Count > 500);
        Assert.All(document.Operations, o => Assert.Same(o, document.FindOperation(o.Method, Sample(o))));
    }

    [SharedFact(DiscordDescription.File)]
    public void A_fault_that_the_file_no_longer_has_must_leave_the_list()
    {
        var document = JsonNode.Parse(File.ReadAllBytes(SharedFiles.Find(DiscordDescription.File)))!;
        KnownFaults.Mend(document);
        Assert.Throws<InvalidDataException>(() => KnownFaults.Mend(document));
    }

    [SharedFact(DiscordDescription.File)]
    public void A_path_finds_its_operation_and_plain_words_win_over_placeholders()
    {
        Assert.Equal("GET /users/@me", Document.FindOperation("get", "/users/@me")?.Name);
        Assert.Equal("GET /users/{user_id}", Document.FindOperation("GET", "/users/80351110224678912")?.Name);
        Assert.Equal("PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original",
            Document.FindOperation("PATCH", "/webhooks/1/token/messages/%40original")?.Name);
        Assert.Null(Document.FindOperation("DELETE", "/users/@me"));
    }

    [SharedFact(DiscordDescription.File)]
    public void A_request_as_Discord_wants_it_has_no_problem()
    {
        Assert.Empty(Post("""
            {"content":"hi","nonce":"n1","enforce_nonce":true,"allowed_mentions":{"parse":[]},"embeds":[{"title":"t","color":255}],
             "components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"v1|go"}]}]}
            """));
        Assert.Empty(Document.ValidateRequest("GET", Messages, "?limit=100&before=123456789012345678", null, null));
        Assert.Empty(Document.ValidateRequest("POST", Messages, "", "multipart/form-data; boundary=x",
            JsonElement.Parse("""{"attachments":[{"id":0,"filename":"a.txt"}]}"""), ["files[0]"]));
        Assert.Empty(Document.ValidateRequest("PUT", $"{Messages}/1/reactions/%F0%9F%91%8D/@me", "", null, null));
    }

    [SharedTheory(DiscordDescription.File)]
    [InlineData("""{"content":5}""", "/content: is 5, expected string or null")]
    [InlineData("""{"contents":"hi"}""", "/contents: unknown property")]
    [InlineData("""{"allowed_mentions":{"parse":["user"]}}""", "/allowed_mentions/parse/0: is \"user\"")]
    [InlineData("""{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_idd":"x"}]}]}""",
        "custom_idd: unknown property")]
    [InlineData("""{"nonce":"12345678901234567890123456"}""", "/nonce: has 26 characters, at most 25 allowed")]
    [InlineData("""{"embeds":[{"fields":[{"name":"n"}]}]}""", "/embeds/0/fields/0: lacks the required value")]
    [InlineData("[]", "(whole): is an array, expected object")]
    [InlineData("\"\\ud83d\"", "(whole): has text that is not Unicode")]
    public void A_mistake_in_a_request_is_named_with_its_place(string body, string says) =>
        Assert.Contains(Post(body), p => p.ToString().Contains(says, StringComparison.Ordinal));

    [SharedTheory(DiscordDescription.File)]
    [InlineData("GET", Messages, "?limit=101", "query/limit: is 101, at most 100 expected")]
    [InlineData("GET", Messages, "?last=5", "query/last: unknown query key")]
    [InlineData("GET", "/channels/general/messages", "", "path/channel_id: does not match")]
    [InlineData("POST", "/channels/1/message", "", "is no operation of the file")]
    [InlineData("POST", Messages, "", "has no body, and needs one")]
    [InlineData("GET", "/guilds/1/members/search", "", "query: lacks the required query")]
    public void A_mistake_in_a_path_or_query_is_named(string method, string path, string query, string says) =>
        Assert.Contains(Document.ValidateRequest(method, path, query, null, null),
            p => p.ToString().Contains(says, StringComparison.Ordinal));

    [SharedFact(DiscordDescription.File)]
    public void Answers_are_held_against_what_the_file_says_of_their_status()
    {
        Assert.Contains(Answer(200, "{}"), p => p.Sentence == "lacks the required id");
        Assert.Contains(Answer(201, "{}"), p => p.Sentence.StartsWith("the status 201", StringComparison.Ordinal));
        Assert.Empty(Answer(429, """{"message":"slow down","retry_after":0.5,"global":false}"""));
        Assert.Contains(Answer(429, """{"message":"slow down","code":0}"""), p => p.Sentence == "lacks the required retry_after");
        Assert.Empty(Answer(400, """
            {"code":50035,"message":"Invalid Form Body",
             "errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}
            """));
        Assert.Contains(Answer(403, """{"code":"50013","message":"Missing Permissions"}"""), p => p.At == "/code");
        Assert.Empty(Answer(503, null));
        Assert.Empty(Document.ValidateAnswer("GET", "/nowhere", 404, null, null));
    }

    [SharedFact(DiscordDescription.File)]
    public void It_remembers_what_was_checked_and_what_answers_had_beyond_the_file()
    {
        var document = DiscordDescription.Load();
        document.ValidateAnswer("GET", "/gateway", 200, "application/json", JsonElement.Parse("""{"url":"wss://a.b","colour":"red"}"""));
        document.ValidateRequest("GET", "/gateway", "", null, null);
        Assert.Equal("1 operations, 1 schemas checked", document.Coverage.ToString());
        Assert.Equal(["GET /gateway 200"], document.Coverage.Answers);
        Assert.Equal(["GatewayResponse: colour"], document.Coverage.Beyond);
    }

    [SharedFact(DiscordDescription.File)]
    public void Whatever_JSON_comes_nothing_throws()
    {
        var operations = Gen.Elements(Document.Operations.ToArray());
        var calls = operations.SelectMany(o => RandomJson.Value.Select(v => (Operation: o, Json: v)));
        Prop.ForAll(calls.ToArbitrary(), call =>
        {
            var value = JsonElement.Parse(call.Json);
            var (method, path) = (call.Operation.Method, Sample(call.Operation));
            Assert.NotNull(Document.ValidateRequest(method, path, $"?limit={Uri.EscapeDataString(call.Json)}", "application/json", value));
            Assert.NotNull(Document.ValidateAnswer(method, path, 200, "application/json", value));
            Assert.NotNull(Document.ValidateAnswer(method, path, 400, "application/json", value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60).WithReplay(20260314, 2718281));
    }

    private static OpenApiDocument Document => DiscordDescription.Document;

    private static IReadOnlyList<Problem> Post(string body) =>
        Document.ValidateRequest("POST", Messages, "", "application/json", JsonElement.Parse(body));

    private static IReadOnlyList<Problem> Answer(int status, string? body) =>
        Document.ValidateAnswer("GET", Channel, status, "application/json", body is null ? null : JsonElement.Parse(body));

    private static string Sample(Operation operation) => operation.Template.Replace("{", "").Replace("}", "");
}
