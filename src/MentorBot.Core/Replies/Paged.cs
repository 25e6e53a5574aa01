using System.Globalization;

namespace MentorBot.Core.Replies;

/// <summary>A few of a list at a time.</summary>
public sealed record Paged<T>
{
    private readonly IReadOnlyList<T> _all;
    private readonly int _size;
    private readonly int _page;
    private readonly int _last;

    /// <param name="all">The whole list.</param>
    /// <param name="page">From 0, as a button gave it; what is no page any more becomes the nearest.</param>
    /// <param name="size">How many are on a page.</param>
    public Paged(IReadOnlyList<T> all, string page, int size = 5)
    {
        (_all, _size) = (all, size);
        _last = Math.Max(0, (all.Count - 1) / size);
        _page = Math.Clamp(int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, 0, _last);
    }

    public int Count => _all.Count;

    /// <summary>For the values of buttons.</summary>
    public string Page => _page.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is on this page.</summary>
    public IReadOnlyList<T> Shown => [.. _all.Skip(_page * _size).Take(_size)];

    /// <summary>What is on this page, with its number in the whole list, from 1.</summary>
    public IReadOnlyList<(int Number, T Value)> Numbered =>
        [.. Shown.Select((value, place) => (_page * _size + place + 1, value))];

    /// <summary>Buttons to the pages before and after, where there are any.</summary>
    /// <param name="route">Takes the page as its last value.</param>
    /// <param name="values">Those before it.</param>
    public IReadOnlyList<Choice> Turns(string route, params IReadOnlyList<string> values) =>
        [.. new[] { (Page: _page - 1, Label: "Back"), (Page: _page + 1, Label: "More") }
            .Where(turn => turn.Page >= 0 && turn.Page <= _last)
            .Select(turn => new Choice(
                new(route, [.. values, turn.Page.ToString(CultureInfo.InvariantCulture)]), turn.Label))];

    public string Place(string what) => _last == 0 ? $"{what}: {Count}" : $"page {_page + 1} of {_last + 1}, {what}: {Count}";
}
