using CsvHelper;

namespace MentorBot.Core.Knowledge;

/// <summary>A table in a CSV file whose first line names its columns.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions s_options = new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>The rows below the names of the columns; none where the file is missing or its first line is another.</summary>
    public static IReadOnlyList<CsvRow> Read(KnowledgeFiles files, string path, string[] columns, ProblemList problems)
    {
        var rows = new List<CsvRow>();
        if (!files.Has(path) || files.Text(path, problems) is not { } text)
            return rows;
        try
        {
            using var csv = CsvReader.FromText(text, s_options);
            var isHeader = true;
            while (csv.Read())
            {
                var row = new CsvRow((int)csv.LineNumber, columns, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
                if (isHeader && !row.Cells.SequenceEqual(columns))
                    break;
                if (row.Cells.Length != columns.Length)
                    problems.Error(row.Line, $"A line of {row.Cells.Length} cells.",
                        $"Write {string.Join(',', columns)}; quote a cell that holds a comma.");
                else if (!isHeader)
                    rows.Add(row);
                isHeader = false;
            }
            if (isHeader)
                WrongHeader(columns, problems);
        }
        catch (CsvFormatException e)
        {
            problems.Error((int)e.LineNumber, $"This is not valid CSV: {e.Message}",
                $"{columns.Length} cells a line; quote a cell that holds a comma.");
        }
        return rows;
    }

    private static void WrongHeader(string[] columns, ProblemList problems)
    {
        var header = string.Join(',', columns);
        problems.Error(1, $"The table does not start with the columns {header}.", $"Make '{header}' its first line.");
    }
}

/// <summary>A line of a table.</summary>
internal sealed record CsvRow(int Line, string[] Columns, string[] Cells)
{
    /// <summary>The cell of a column, empty where nothing stands in it.</summary>
    public string this[string column] => Cells[Array.IndexOf(Columns, column)];
}
