using MentorBot.Core.Knowledge;
using MentorBot.Tests.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge;

/// <summary>The knowledge folder of this checkout, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<KnowledgeReading> s_reading =
        new(() => KnowledgeReader.Read(Path.Combine(Articles.Checkout, "knowledge")));

    public static KnowledgeReading Reading => s_reading.Value;

    public static KnowledgeSnapshot Snapshot =>
        Reading.Snapshot ?? throw new InvalidOperationException(string.Join('\n', Reading.Problems));

    public static IEnumerable<Passage> Of(string kind) => Snapshot.Passages.Where(p => p.Kind == kind);
}
