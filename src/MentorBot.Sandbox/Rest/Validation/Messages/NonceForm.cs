using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest;

/// <summary>The nonce: a whole number or a text of at most 25 characters.</summary>
internal static class NonceForm
{
    public static JsonValue? Read(Form form)
    {
        if (form.Body["nonce"] is null) return null;
        if (form.Body["nonce"] is JsonValue value)
        {
            if (value.TryGetValue(out long _)) return value.DeepClone().AsValue();
            if (value.TryGetValue(out string? text))
            {
                if (text.Length > 25) form.Error("nonce", "NONCE_TYPE_TOO_LONG", "Nonce too long.");
                return value.DeepClone().AsValue();
            }
        }
        form.Error("nonce", "NONCE_TYPE_CONVERT", "Only strings or integers may be used as a nonce.");
        return null;
    }
}
