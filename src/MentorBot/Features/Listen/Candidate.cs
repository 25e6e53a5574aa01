using MentorBot.Routing;

namespace MentorBot.Features.Listen;

/// <summary>A message that may be a question for the bot, and when its turn comes if no person replies before.</summary>
public sealed record Candidate(Heard Heard, DateTimeOffset Due)
{
    public PostId Id => Heard.Post.Id;

    /// <summary>Whose settings apply.</summary>
    public PlaceId Channel => Heard.Channel;
}

/// <summary>That somebody wrote something: not what.</summary>
/// <param name="ReplyTo">The message that it replies to.</param>
public sealed record Remark(PostId Id, PlaceId Place, PersonId Author, PostId? ReplyTo)
{
    public static Remark Of(Post post) => new(post.Id, post.Place, post.Author, post.ReplyToId ?? post.ReplyTo?.Id);
}
