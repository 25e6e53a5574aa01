namespace MentorBot.Core.Evaluation;

/// <summary>How often the messages of one kind were understood as labelled, as shares of 0 to 1.</summary>
/// <param name="Outcomes">Of messages that say how they are to be understood.</param>
public sealed record UnderstandingScores(string Kind, IReadOnlyList<Outcome> Outcomes)
{
    public int Count => Outcomes.Count;

    public double Intent => Share(IntentIsRight);

    /// <summary>The same roles in the same order.</summary>
    public double Roles => Share(RolesAreRight);

    public double Country => Share(CountryIsRight);

    public double Level => Share(LevelIsRight);

    public double All => Share(IsRight);

    public static IReadOnlyList<UnderstandingScores> ByKind(IEnumerable<Outcome> outcomes)
    {
        var labelled = outcomes.Where(o => o.Question.Understood is not null).ToList();
        return labelled.Count == 0
            ? []
            : [.. labelled.GroupBy(o => o.Question.Kind).Select(g => new UnderstandingScores(g.Key, [.. g])), new("all", labelled)];
    }

    /// <summary>Everything that the message says was understood.</summary>
    public static bool IsRight(Outcome outcome) =>
        IntentIsRight(outcome) && RolesAreRight(outcome) && CountryIsRight(outcome) && LevelIsRight(outcome);

    private static bool IntentIsRight(Outcome o) => o.Answer.Intent == o.Question.Understood!.Intent;

    private static bool RolesAreRight(Outcome o) => o.Answer.Reading.Entities.Roles.SequenceEqual(o.Question.Understood!.Roles);

    private static bool CountryIsRight(Outcome o) => o.Answer.Reading.Entities.Country == o.Question.Understood!.Country;

    private static bool LevelIsRight(Outcome o) => o.Answer.Reading.Entities.Level == o.Question.Understood!.Level;

    private double Share(Func<Outcome, bool> holds) => Count == 0 ? 0 : (double)Outcomes.Count(holds) / Count;
}
