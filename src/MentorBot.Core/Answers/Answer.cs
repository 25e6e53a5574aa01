using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>What a person who asked the bot directly gets.</summary>
public enum Decision
{
    /// <summary>The passage, because it very likely answers.</summary>
    Answered,

    /// <summary>Two or three near topics to choose from.</summary>
    Suggested,

    /// <summary>A plain "I don't know this one".</summary>
    Declined,
}

/// <summary>Why a message gets a standing reply instead of a passage.</summary>
public enum Special
{
    None,
    Empty,
    OtherLanguage,
    Distress,
    Thanks,
}

/// <summary>A passage with its probability of being the one that answers.</summary>
public sealed record RankedPassage(Passage Passage, float Score);

/// <summary>A question's answer with everything that led to it; nothing of it is shown yet.</summary>
public sealed record Answer
{
    public required Reading Reading { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>Whether the bot would speak in an opened channel without being asked.</summary>
    public required bool Ambient { get; init; }

    /// <summary>Probability, 0 to 1, that the first passage answers the question.</summary>
    public required float Confidence { get; init; }

    public required string Intent { get; init; }

    /// <summary>What speaks for each intent: the one that has most is it.</summary>
    public IReadOnlyList<Sign> Signs { get; init; } = [];

    /// <summary>Best first, at most one for each section of the guide; also when declined.</summary>
    public required IReadOnlyList<RankedPassage> Passages { get; init; }

    public Special Special { get; init; }

    /// <summary>The questions of a message that holds several about different things; otherwise empty.</summary>
    public IReadOnlyList<Answer> Parts { get; init; } = [];

    /// <summary>What "Why this?" shows; absent for standing replies.</summary>
    public Why? Why { get; init; }

    public RankedPassage? Best => Passages.Count > 0 ? Passages[0] : null;
}

/// <summary>The evidence for the first passage.</summary>
/// <param name="Matched">Words of the question that the passage holds, with what each adds.</param>
/// <param name="NearestAsk">The known question that is most like this one.</param>
/// <param name="NearestLikeness">Its likeness, 0 to 1.</param>
/// <param name="Coverage">Share of the question that the passage's section explains.</param>
/// <param name="NotOurs">Probability that this is no question for us.</param>
/// <param name="Classifier">The classifier's distance for the first passage's group.</param>
/// <param name="RunnerUp">The next passage.</param>
/// <param name="FollowedUp">Whether an earlier question was taken into account.</param>
public sealed record Why(
    IReadOnlyList<TermMatch> Matched, string? NearestAsk, float NearestLikeness, float Coverage, float NotOurs, float Classifier,
    RankedPassage? RunnerUp, bool FollowedUp);

/// <summary>How an ask came out when it was scored by an engine that had not seen it.</summary>
/// <param name="Unasked">Whether the first passage would be said to somebody who did not ask.</param>
public sealed record CrossValidated(string Ask, string Kind, float Confidence, bool Right, bool Unasked);
