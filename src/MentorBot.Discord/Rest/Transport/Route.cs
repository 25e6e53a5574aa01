namespace MentorBot.Discord.Rest.Transport;

/// <summary>Who is asked, which decides about authorization, limits and what a failure means.</summary>
internal enum RouteKind
{
    /// <summary>With the bot's token, within its 50 calls a second.</summary>
    Bot,

    /// <summary>The first answer to an interaction: within 3 s, so it never waits for anything.</summary>
    Callback,

    /// <summary>Later answers to an interaction: its token is in the address.</summary>
    Token,
}

/// <summary>The part of an address that has limits of its own: a channel, a server, or an interaction's token.</summary>
internal readonly record struct Major(ulong Id, string? Token = null);

/// <summary>One kind of call on one thing.</summary>
/// <param name="Template">As in Discord's documents; safe to show.</param>
/// <param name="Path">With ids, query and, for interactions, the token: never to be shown.</param>
/// <param name="Bucket">Routes with the same text share their limits from the start; null: this method and template.</param>
/// <param name="Kind">Calls that have a hidden limit of their own, such as a channel's renaming.</param>
internal readonly record struct Route(
    HttpMethod Method, string Template, string Path, Major Major = default, RouteKind Who = RouteKind.Bot, string? Bucket = null,
    string? Kind = null)
{
    public RouteKey Key => Bucket is null ? new RouteKey(Method.Method, Template) : new RouteKey("", Bucket);

    /// <summary>Safe to show.</summary>
    public string Name => $"{Method.Method} {Template}";

    public override string ToString() => Name;
}

/// <summary>What limits are learned for.</summary>
internal readonly record struct RouteKey(string Method, string Template);
