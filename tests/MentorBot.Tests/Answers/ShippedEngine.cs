using MentorBot.Core.Answers;
using MentorBot.Tests.Knowledge;

namespace MentorBot.Tests.Answers;

/// <summary>The engine over the knowledge folder of this checkout, trained once.</summary>
internal static class ShippedEngine
{
    private static readonly Lazy<AnswerEngine> s_engine = new(() => AnswerEngine.Train(Shipped.Snapshot));

    public static AnswerEngine Engine => s_engine.Value;
}
