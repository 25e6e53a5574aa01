namespace MentorBot.Discord.Gateway;

/// <summary>What `GET /gateway/bot` says: where to connect, with how many shards, and how often one may still log in.</summary>
/// <param name="Remaining">Logins left until <paramref name="ResetAfter"/> has passed; using them up costs the token.</param>
/// <param name="MaxConcurrency">Logins allowed at once, each 5 s.</param>
internal sealed record GatewayPlan(Uri Url, int Shards, int Total, int Remaining, TimeSpan ResetAfter, int MaxConcurrency);
