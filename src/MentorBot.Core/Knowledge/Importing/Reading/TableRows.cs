namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>A chat has no tables: each row becomes an item, named by its first cell, the others by their column.</summary>
internal static class TableRows
{
    public static IEnumerable<Piece> Items(IReadOnlyList<IReadOnlyList<string>> rows, bool hasHeader)
    {
        var header = hasHeader && rows.Count > 1 ? rows[0] : [];
        foreach (var row in rows.Skip(header.Count > 0 ? 1 : 0).Where(r => r.Any(cell => cell.Length > 0)))
        {
            var cells = row.Skip(1).Select((cell, i) => Cell(cell, i + 1 < header.Count && row.Count > 2 ? header[i + 1] : ""));
            var text = string.Join("; ", cells.Where(cell => cell.Length > 0));
            yield return text.Length == 0 || row[0].Length == 0
                ? new ItemPiece(row[0] + text, 0)
                : new ItemPiece(text, 0, Label: row[0].TrimEnd(':', ' '));
        }
    }

    private static string Cell(string cell, string column) => cell.Length == 0 || column.Length == 0 ? cell : $"{column}: {cell}";
}
