using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>By what way a question came.</summary>
public enum Way
{
    Mention,
    Direct,
    Slash,
    Menu,
    FollowUp,

    /// <summary>Nobody asked the bot: it spoke in an opened channel.</summary>
    Unasked,
}

/// <summary>An answer that was shown: what it was made of, so that its buttons outlive a restart. Holds no text of the question.</summary>
public sealed record Card
{
    /// <summary>Cards are forgotten after that.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(45);

    public required string Id { get; init; }
    public ServerId? Server { get; init; }

    /// <summary>The channel that it counts for: of an answer in a thread or forum post that nobody asked for, the channel above.</summary>
    public PlaceId? Place { get; init; }

    public required PersonId Asker { get; init; }
    public required Way Way { get; init; }

    /// <summary>The message that was answered, where there is one.</summary>
    public PostId? Question { get; init; }

    /// <summary>The message that answers; unknown for private answers.</summary>
    public PostId? Answer { get; init; }

    /// <summary>Where that message stands, where it is not <see cref="Place"/>: a thread, a forum's post.</summary>
    public PlaceId? AnswerPlace { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>Ids of passages, best first.</summary>
    public required IReadOnlyList<string> Passages { get; init; }

    /// <summary>How many of the first passages the card shows: one for each question of the message.</summary>
    public int Shown { get; init; } = 1;

    /// <summary>What a feature answered with, in the place of passages: sharing it runs that again.</summary>
    public Go? Go { get; init; }

    /// <summary>0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>Lines for "Why this?": words that the passage holds too, the runner-up.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The knowledge version that answered.</summary>
    public required string Knowledge { get; init; }

    /// <summary>The call for a human stands in the channel.</summary>
    public bool HelperCalled { get; init; }
    public bool Removed { get; init; }

    /// <summary>Removed by the bot itself, because the question went or became another: nobody found fault with it.</summary>
    public bool Withdrawn { get; init; }

    public required DateTimeOffset At { get; init; }
}
