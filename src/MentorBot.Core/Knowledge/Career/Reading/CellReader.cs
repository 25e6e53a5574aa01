using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads the cells of one line of a table: whatever is wrong in it is a problem with that line.</summary>
internal sealed class CellReader(CsvRow row, ProblemList here)
{
    /// <summary>Nothing was wrong so far.</summary>
    public bool IsGood { get; private set; } = true;

    public int Line => row.Line;

    public void Wrong(string what, string mend)
    {
        IsGood = false;
        here.Error(row.Line, what, mend);
    }

    public string Required(string column)
    {
        if (row[column].Length == 0)
            Wrong($"The cell '{column}' is empty.", "Fill it in.");
        return Checked(column);
    }

    /// <summary>Null where the cell is empty.</summary>
    public string? Optional(string column) => row[column].Length == 0 ? null : Checked(column);

    /// <summary>A required value of a list.</summary>
    public string OneOf(string column, IReadOnlyCollection<string> known) => OptionalOf(column, known) ?? Required(column);

    public string? OptionalOf(string column, IReadOnlyCollection<string> known)
    {
        var value = Optional(column);
        if (value is not null && !known.Contains(value))
            Wrong($"Unknown {column} '{value}'.", $"Known: {string.Join(", ", known)}.");
        return value;
    }

    public T Word<T>(string column) where T : struct, Enum
    {
        var text = Required(column);
        if (Words<T>.Find(text) is { } value)
            return value;
        if (text.Length > 0)
            Wrong($"Unknown {column} '{text}'.", $"Known: {Words<T>.Known}.");
        return default;
    }

    /// <summary>A number above zero; null where the cell is empty or holds none.</summary>
    public decimal? Number(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        Wrong($"'{column}' is no number above zero: {text}.", "Write digits, with a point before decimals.");
        return null;
    }

    /// <summary>A whole number above zero; null where the cell is empty or holds none.</summary>
    public int? Count(string column)
    {
        if (Number(column) is not { } number)
            return null;
        if (number <= int.MaxValue && number == decimal.Truncate(number))
            return (int)number;
        Wrong($"'{column}' is no whole number: {number}.", "Write a whole number.");
        return null;
    }

    /// <summary>A page on the web; null where the cell is empty or holds none.</summary>
    public Uri? Address(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        if (WebAddress.Find(text) is { } address)
            return address;
        Wrong($"'{column}' is no address: {text}.", "Write it whole: https://…");
        return null;
    }

    public string? Shaped(string column, Regex shape, string like)
    {
        var value = Optional(column);
        if (value is not null && !shape.IsMatch(value))
            Wrong($"'{column}' is {value}.", $"Write it like {like}.");
        return value;
    }

    private string Checked(string column)
    {
        var text = row[column];
        if (text.Length > CareerLimits.Note)
            Wrong($"The cell '{column}' has {text.Length} characters.", $"Keep it within {CareerLimits.Note}.");
        return text;
    }
}

/// <summary>An address on the web.</summary>
internal static class WebAddress
{
    public static Uri? Find(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http") ? uri : null;
}
