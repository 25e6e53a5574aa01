using System.Text.Json;

namespace MentorBot.Sandbox.Gateway;

/// <summary>The <c>d</c> of op 2. What does not matter here (properties, presence, large_threshold, compress) is read over.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#identify</remarks>
internal sealed record IdentifyRequest(string Token, long? Intents, ShardId? Shard)
{
    /// <summary>False when the payload is not one of this kind (close code 4001).</summary>
    public static bool TryRead(JsonElement d, out IdentifyRequest request)
    {
        request = new IdentifyRequest("", null, null);
        if (d.ValueKind != JsonValueKind.Object || !d.TryGetProperty("token", out var token) || token.ValueKind != JsonValueKind.String)
            return false;
        var isProper = d.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object;
        request = new IdentifyRequest(token.GetString()!, IntentsOf(d), ShardOf(d));
        return isProper;
    }

    // Null is what is missing or no number; the conversation closes with 4013.
    private static long? IntentsOf(JsonElement d) =>
        d.TryGetProperty("intents", out var intents) && intents.ValueKind == JsonValueKind.Number && intents.TryGetInt64(out var bits)
            ? bits : null;

    // Null is a shard that makes no sense; the conversation closes with 4010.
    private static ShardId? ShardOf(JsonElement d)
    {
        if (!d.TryGetProperty("shard", out var shard) || shard.ValueKind == JsonValueKind.Null)
            return ShardId.Only;
        if (shard.ValueKind != JsonValueKind.Array || shard.GetArrayLength() != 2)
            return null;
        return IsInt(shard[0], out var id) && IsInt(shard[1], out var count) && id >= 0 && id < count ? new ShardId(id, count) : null;
    }

    private static bool IsInt(JsonElement element, out int value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out value);
    }
}
