using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Learns from messages what wording shows which intent. Names count as what they are and not as themselves (<see cref="Masked"/>), so
/// that a few hundred messages are enough.
/// </summary>
internal sealed class IntentClassifier
{
    /// <summary>C of the support vector machines.</summary>
    private const float Cost = 1f;

    /// <summary>A distance from the boundary of 1 counts 3.75, of 0 1.25, and far on the wrong side nothing.</summary>
    private const float Slope = 2.5f;

    private const float Offset = 0.5f;

    private readonly IReadOnlyList<string> _intents;
    private readonly FeatureSpace _space;
    private readonly LinearClassifier _classifier;

    private IntentClassifier(IReadOnlyList<string> intents, FeatureSpace space, LinearClassifier classifier) =>
        (_intents, _space, _classifier) = (intents, space, classifier);

    public static IntentClassifier Train(IReadOnlyList<(string Intent, FeatureText Text)> messages)
    {
        string[] intents = [.. messages.Select(message => message.Intent).Distinct()];
        var space = FeatureSpace.Learn([.. messages.Select(message => message.Text)], out var vectors);
        int[] labels = [.. messages.Select(message => Array.IndexOf(intents, message.Intent))];
        return new(intents, space, LinearTrainer.Train(vectors, labels, intents.Length, space.Count, Cost));
    }

    /// <summary>What the wording shows. Whether an FAQ or nobody of ours is meant, the passages know better.</summary>
    public IEnumerable<Sign> Read(FeatureText text)
    {
        var distances = _classifier.Score(_space.Vector(text));
        for (var i = 0; i < distances.Length; i++)
        {
            if (distances[i] > -Offset && _intents[i] is not (Intents.Faq or Intents.None))
                yield return new(_intents[i], Slope * (distances[i] + Offset), "worded like it");
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.WriteStrings([.. _intents]);
        _space.Save(writer);
        _classifier.Save(writer);
    }

    public static IntentClassifier Load(BinaryReader reader) =>
        new(reader.ReadStrings(), FeatureSpace.Load(reader), LinearClassifier.Load(reader));
}
