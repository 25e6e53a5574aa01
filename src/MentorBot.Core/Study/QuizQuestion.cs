using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Study;

/// <summary>A question with four choices, one of them right: an entry of <c>quiz/*.yml</c>.</summary>
public sealed record QuizQuestion : IStudyItem
{
    public const int Choices = 4;

    public required string Id { get; init; }

    public required StudyLevel Level { get; init; }

    public required string Area { get; init; }

    /// <summary>At least one: the first explains the right choice.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public required IReadOnlyList<PassageId> Passages
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException("A question without a passage that explains it.");
    }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public required string Question { get; init; }

    public required QuizChoice Right { get; init; }

    /// <summary>Three.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public required IReadOnlyList<QuizChoice> Wrong
    {
        get;
        init => field = value.Count == Choices - 1 ? value : throw new ArgumentException($"A question with {value.Count} wrong choices.");
    }

    /// <summary>The choices in the order in which they are shown: the same for the same seed, also after a restart.</summary>
    public IReadOnlyList<QuizChoice> Shown(ulong seed)
    {
        var choices = Wrong.Prepend(Right).ToArray();
        // Fisher and Yates: each place gets one of those that are left.
        for (var place = choices.Length - 1; place > 0; place--)
        {
            seed = Seed.Next(seed);
            var other = (int)(seed % (ulong)(place + 1));
            (choices[place], choices[other]) = (choices[other], choices[place]);
        }
        return choices;
    }
}

/// <summary>A choice, and why it is right or wrong.</summary>
public sealed record QuizChoice(string Text, string Because);
