using MentorBot.Core.Search;

namespace MentorBot.Core.Knowledge;

/// <summary>A snapshot as bytes, so that a second start need not read Markdown and YAML again. Of the asks only the one that is shown
/// goes along: the others, like the messages that are not ours, have been learnt.</summary>
internal static class SnapshotFile
{
    public static void Save(KnowledgeSnapshot snapshot, BinaryWriter writer)
    {
        writer.Write(snapshot.Version);
        writer.WriteList(snapshot.Passages, SavePassage);
        writer.WriteList(snapshot.Lexicon, SaveSynonyms);
        writer.WriteStrings([.. snapshot.NotOurs.Select(n => n.Group)]);
        writer.WriteList(snapshot.Entities.ToList(), static (w, list) =>
        {
            w.Write(list.Key);
            w.WriteList(list.Value, SaveSynonyms);
        });
        var replies = snapshot.Replies;
        writer.WriteStrings([replies.Declined, replies.Suggested, replies.OtherLanguage, replies.Distress, replies.Thanks, replies.Empty]);
    }

    public static KnowledgeSnapshot Load(BinaryReader reader) => new()
    {
        Version = reader.ReadString(),
        Passages = reader.ReadList(LoadPassage),
        Lexicon = reader.ReadList(LoadSynonyms),
        NotOurs = [.. reader.ReadStrings().Select(group => new NotOurs(group, []))],
        Entities = reader.ReadList(static r => (Name: r.ReadString(), List: r.ReadList(LoadSynonyms)))
            .ToDictionary(e => e.Name, IReadOnlyList<Synonyms> (e) => e.List, StringComparer.Ordinal),
        Replies = reader.ReadStrings() is [var declined, var suggested, var language, var distress, var thanks, var empty]
            ? new(declined, suggested, language, distress, thanks, empty)
            : throw new InvalidDataException("not the six replies"),
    };

    private static void SaveSynonyms(BinaryWriter writer, Synonyms synonyms)
    {
        writer.Write(synonyms.Name);
        writer.WriteStrings(synonyms.Expressions);
    }

    private static Synonyms LoadSynonyms(BinaryReader reader) => new(reader.ReadString(), reader.ReadStrings());

    private static void SavePassage(BinaryWriter writer, Passage passage)
    {
        writer.WriteStrings(
            [passage.Id.ToString(), passage.Title, passage.Body, passage.Text, passage.Intent, passage.File, passage.PageTitle]);
        writer.WriteOptional(passage.Next);
        writer.WriteOptional(passage.Source);
        writer.WriteOptional(passage.AsOf);
        writer.WriteStrings(passage.Headings);
        writer.WriteStrings([.. passage.Related.Select(r => r.ToString())]);
        writer.WriteStrings(passage.Sources);
        writer.WriteStrings(passage.Aliases);
        writer.WriteStrings(passage.Covers);
        writer.WriteOptional(passage.SampleQuestion?.Text);
        writer.Write(passage.Advice);
        writer.Write(passage.Line);
    }

    private static Passage LoadPassage(BinaryReader reader)
    {
        var texts = reader.ReadStrings();
        return new()
        {
            Id = PassageId.Parse(texts[0]),
            Title = texts[1],
            Body = texts[2],
            Text = texts[3],
            Intent = texts[4],
            File = texts[5],
            PageTitle = texts[6],
            Next = reader.ReadOptional(),
            Source = reader.ReadOptional(),
            AsOf = reader.ReadOptional(),
            Headings = reader.ReadStrings(),
            Related = [.. reader.ReadStrings().Select(PassageId.Parse)],
            Sources = reader.ReadStrings(),
            Aliases = reader.ReadStrings(),
            Covers = reader.ReadStrings(),
            Asks = reader.ReadOptional() is { } ask ? [new(ask, 0)] : [],
            Advice = reader.ReadBoolean(),
            Line = reader.ReadInt32(),
        };
    }
}
