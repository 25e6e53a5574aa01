using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Features.Resources;

/// <summary>Resources on one subject, in the order in which one would want them.</summary>
internal sealed record Shelf(string Name, IReadOnlyList<Resource> Resources)
{
    /// <summary>What can be had first, of that courses before certificates, the free before the paid, the easy before the hard.</summary>
    public static Shelf Of(string name, IEnumerable<Resource> resources) => new(name, [.. resources
        .OrderBy(resource => resource.Status == ResourceStatus.Retired)
        .ThenBy(resource => resource.IsCertificate)
        .ThenBy(resource => !resource.IsFree)
        .ThenBy(resource => resource.Level)
        .ThenBy(resource => resource.Status)]);

    public Shelf At(StudyLevel? level) =>
        level is null ? this : this with { Resources = [.. Resources.Where(resource => resource.Level == level)] };
}
