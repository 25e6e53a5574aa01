using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;

namespace MentorBot.Tests.Sandbox;

/// <summary>A tree of errors as lines: <c>components.0.custom_id CODE</c>.</summary>
internal static class FormErrors
{
    public static IReadOnlyList<string> Of(Action<Form> rules)
    {
        var form = new Form([]);
        rules(form);
        try
        {
            form.ThrowIfAny();
            return [];
        }
        catch (DiscordError error)
        {
            Assert.Equal((400, 50035), (error.Status, error.Code));
            return [.. Lines(error.Errors!, "")];
        }
    }

    private static IEnumerable<string> Lines(JsonObject node, string path)
    {
        foreach (var (key, value) in node)
        {
            if (key == "_errors")
            {
                foreach (var error in value!.AsArray())
                    yield return $"{path.TrimEnd('.')} {error!["code"]}".Trim();
            }
            else
            {
                foreach (var line in Lines(value!.AsObject(), path + key + "."))
                    yield return line;
            }
        }
    }
}
