namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>resources.csv</c>.</summary>
internal static class ResourceReader
{
    private const string Path = "resources.csv";

    private static readonly string[] s_columns =
        ["id", "topic", "title", "author", "url", "level", "kind", "cost", "hours", "licence", "status", "note", "checked"];

    private static readonly string[] s_kinds =
        ["course", "book", "video", "tutorial", "practice", "reference", "list", "certificate"];

    private static readonly string[] s_costs = ["free", "free to read", "free to audit", "paid"];

    public static void Read(CareerDraft draft)
    {
        var here = draft.For(Path);
        foreach (var row in CsvTable.Read(draft.Files, Path, s_columns, here))
        {
            CareerDraft.CheckId(row["id"], row.Line, here);
            if (Resource(new(row, here)) is { } resource)
                draft.Resources.Add(new(resource, row.Line, here));
        }
    }

    private static Resource? Resource(CellReader cells)
    {
        var address = cells.Address("url");
        if (address is null)
            cells.Required("url");
        var resource = new Resource
        {
            Id = cells.Required("id"),
            Topic = cells.Required("topic"),
            Title = cells.Required("title"),
            Author = cells.Required("author"),
            Url = address!,
            Level = cells.Word<StudyLevel>("level"),
            Kind = cells.OneOf("kind", s_kinds),
            Cost = cells.OneOf("cost", s_costs),
            Hours = cells.Count("hours"),
            Licence = cells.Optional("licence") ?? "",
            Status = cells.Word<ResourceStatus>("status"),
            Note = cells.Optional("note") ?? "",
            Checked = cells.Optional("checked") ?? "",
        };
        return cells.IsGood ? resource : null;
    }
}
