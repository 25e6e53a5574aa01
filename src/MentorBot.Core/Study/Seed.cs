namespace MentorBot.Core.Study;

/// <summary>Numbers that look random and are the same for the same seed on every machine and version of .NET.</summary>
/// <remarks>SplitMix64 of Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014.</remarks>
public static class Seed
{
    /// <summary>The number that follows; it is the next seed too.</summary>
    public static ulong Next(ulong seed)
    {
        var mixed = seed + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>One seed of two numbers, such as who and when.</summary>
    public static ulong Of(ulong one, ulong two) => Next(Next(one) ^ two);

    /// <summary>A place in a list by the weights of its items.</summary>
    /// <param name="weights">Above 0, at least one.</param>
    public static int Pick(ulong seed, IReadOnlyList<double> weights)
    {
        var left = (Next(seed) >> 11) * (1.0 / (1UL << 53)) * weights.Sum();
        for (var place = 0; place < weights.Count; place++)
        {
            left -= weights[place];
            if (left < 0)
                return place;
        }
        return weights.Count - 1;
    }
}
