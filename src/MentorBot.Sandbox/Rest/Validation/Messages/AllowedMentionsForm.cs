using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest;

/// <summary>
/// The object that says who may be notified. https://docs.discord.com/developers/resources/message#allowed-mentions-object
/// </summary>
internal static class AllowedMentionsForm
{
    private static readonly string[] Kinds = ["users", "roles", "everyone"];

    /// <param name="message">The form that has <c>allowed_mentions</c>.</param>
    /// <param name="absent">What holds where it was not sent.</param>
    public static AllowedMentions Read(Form message, AllowedMentions absent)
    {
        if (!message.HasValue("allowed_mentions")) return absent;
        var form = message.In("allowed_mentions");
        var parse = Parse(form);
        var (users, roles) = (form.IdList("users", 100), form.IdList("roles", 100));
        RefuseBoth(form, parse, "users", users);
        RefuseBoth(form, parse, "roles", roles);
        // An object without any list means the same as no object, except for the answered author.
        if (!form.HasValue("parse") && !form.HasValue("users") && !form.HasValue("roles"))
            return absent with { RepliedUser = form.Boolean("replied_user") ?? false };
        return new AllowedMentions(
            parse.Contains("users"), parse.Contains("roles"), parse.Contains("everyone"), form.Boolean("replied_user") ?? false)
        {
            UserIds = users.ToHashSet(),
            RoleIds = roles.ToHashSet(),
        };
    }

    private static HashSet<string> Parse(Form form)
    {
        var kinds = new HashSet<string>();
        var items = form.Array("parse", 3);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonValue value && value.TryGetValue(out string? kind) && Kinds.Contains(kind)) kinds.Add(kind);
            else form.Error("parse", i, FormError.Choices, "Value must be one of {'everyone', 'roles', 'users'}.");
        }
        return kinds;
    }

    private static void RefuseBoth(Form form, HashSet<string> parse, string kind, IReadOnlyList<ulong> ids)
    {
        if (!parse.Contains(kind) || ids.Count == 0) return;
        form.Error("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
    }
}
