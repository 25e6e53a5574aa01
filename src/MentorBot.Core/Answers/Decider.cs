using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>From a message to a decision: reads it, lets a finder find, and holds the confidence against the published cut-offs.</summary>
internal sealed class Decider(QuestionReader reader, IPassageFinder finder)
{
    public Answer Ask(string question, string? earlier)
    {
        var whole = AskOne(question, earlier);
        if (whole.Special != Special.None)
            return whole;
        var questions = FollowUp.Together(QuestionShape.Split(whole.Reading.Text));
        return questions.Count < 2 ? whole : MessageParts.Join(whole, [.. questions.Select(part => AskOne(part, null))]);
    }

    private Answer AskOne(string question, string? earlier)
    {
        var reading = reader.Read(question);
        if (reading.Tokens.Count == 0)
            return Standing(reading, Special.Empty);
        if (!reading.IsEnglish)
            return Standing(reading, Special.OtherLanguage);
        var weight = earlier is null ? 0f : FollowUp.EarlierWeight(reading);
        var context = weight > 0f ? finder.Logits(reader.Read(earlier!), weight) : null;
        var found = finder.Find(reading, context);
        if (found.Distress >= CutOffs.Distress)
            return Standing(reading, Special.Distress);
        return Thanks.Matches(reading) ? Standing(reading, Special.Thanks) : Decide(reading, found);
    }

    private static Answer Decide(Reading reading, Found found)
    {
        var confidence = found.Ranking.Confidence;
        var decision = confidence < CutOffs.Suggest || found.Passages.Count == 0 ? Decision.Declined
            : confidence < CutOffs.Answer || IsAboutOthers(reading.Entities, found.Passages[0].Passage) ? Decision.Suggested
            : Decision.Answered;
        var signs = IntentReader.Signs(reading, found).ToList();
        return new()
        {
            Reading = reading,
            Decision = decision,
            Ambient = decision == Decision.Answered && MaySpeakUnasked(reading, found),
            Confidence = confidence,
            Intent = IntentReader.Read(signs),
            Signs = signs,
            Passages = found.Passages,
            Why = found.Why,
        };
    }

    /// <summary>Whether the question names roles or a country, and the passage is about none of them but about others.</summary>
    private static bool IsAboutOthers(Entities asked, Passage passage)
    {
        var country = asked.Country is { } named && !passage.Covers.Contains(named);
        var roles = asked.Roles.Count > 0 && !asked.Roles.Any(passage.Covers.Contains);
        return passage.Covers.Count > 0 && (country || roles);
    }

    private static bool MaySpeakUnasked(Reading reading, Found found) =>
        CutOffs.AllowUnasked(reading.IsQuestion, reading.Tokens.Count, found.Ranking.Confidence, found.Why.Coverage);

    private static Answer Standing(Reading reading, Special special) => new()
    {
        Reading = reading,
        Decision = Decision.Declined,
        Ambient = false,
        Confidence = 0f,
        Intent = Intents.None,
        Passages = [],
        Special = special,
    };
}
