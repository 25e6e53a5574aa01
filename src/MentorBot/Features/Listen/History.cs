using MentorBot.Answering;

namespace MentorBot.Features.Listen;

/// <summary>What the bot said unasked in a channel, and how people took it.</summary>
public sealed class History
{
    /// <summary>How far back it has to go: a week's silence after an answer that itself is compared with the week before it.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(14);

    private const int Weighed = 5;

    private static readonly TimeSpan s_day = TimeSpan.FromDays(1), s_week = TimeSpan.FromDays(7);

    private readonly IReadOnlyList<Card> _cards;
    private readonly IReadOnlyList<Card> _bad;

    /// <param name="cards">Of the last <see cref="Reach"/>, newest first.</param>
    /// <param name="votedDown">Whether more people found it unhelpful than helpful; asked of the newest few only.</param>
    public History(IReadOnlyList<Card> cards, Func<Card, bool> votedDown)
    {
        _cards = cards;
        _bad = [.. cards.Where(card => !card.Withdrawn).Take(Weighed).Where(card => card.Removed || votedDown(card))];
    }

    /// <summary>
    /// Silent until then: a day after the newest bad answer where two of the last five within a week were bad, a week where it was more.
    /// </summary>
    public DateTimeOffset? BacksOffUntil
    {
        get
        {
            if (_bad.Count == 0)
                return null;
            var newest = _bad[0].At;
            return _bad.Count(card => card.At > newest - s_week) switch
            {
                >= 3 => newest + s_week,
                2 => newest + s_day,
                _ => null,
            };
        }
    }

    /// <summary>Questions answered since then: an answer that changed with its question counts once, one taken back too.</summary>
    public int AnsweredSince(DateTimeOffset time) => _cards.Where(card => card.At > time).DistinctBy(card => card.Question).Count();

    /// <summary>Whether all of these passages were shown since then, in answers that the bot did not take back.</summary>
    public bool HasShown(IEnumerable<string> passages, DateTimeOffset since)
    {
        var shown = _cards.Where(card => card.At > since && !card.Withdrawn).SelectMany(card => card.Passages.Take(card.Shown)).ToHashSet();
        return passages.All(shown.Contains);
    }
}
