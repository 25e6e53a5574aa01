namespace MentorBot.Routing;

public sealed record UseLimit(bool Allowed, string Sentence);

public sealed class UseLimits
{
    public UseLimit Take(PersonId person, ServerId? server) => new(true, "");
}
