using MentorBot.Core.Knowledge.Career;
using MentorBot.Knowledge;

namespace MentorBot.Features.Roadmaps;

/// <summary>Roadmaps and roles by what people call them.</summary>
internal sealed class Goals(CareerBooks books)
{
    private const int MostNear = 5;

    /// <summary>Several where a role has several ways to it; none where nothing is called that.</summary>
    public IReadOnlyList<Roadmap> Named(string typed)
    {
        var now = books.Now;
        return now.Career.Roadmap(typed.Trim()) is { } byId ? [byId]
            : now.Roadmaps.Find(typed) is { } id ? [now.Career.Roadmap(id)!]
            : now.Roles.Find(typed) is { } role ? [.. WaysTo(now.Career, role)]
            : [];
    }

    /// <summary>The nearest first; all of them where nothing was typed.</summary>
    public IReadOnlyList<Roadmap> Near(string typed, int most = MostNear)
    {
        var now = books.Now;
        return typed.Trim().Length == 0
            ? [.. now.Career.Roadmaps.Take(most)]
            : [.. now.Roadmaps.Near(typed, most).Select(id => now.Career.Roadmap(id)!)
                .Concat(now.Roles.Near(typed, most).SelectMany(role => WaysTo(now.Career, role))).Distinct().Take(most)];
    }

    /// <summary>By id, title or another name; null where no role is called that.</summary>
    public RolePage? Role(string typed)
    {
        var now = books.Now;
        return now.Career.Roles.FirstOrDefault(role => role.Id == typed.Trim())
            ?? (now.Roles.Find(typed) is { } title ? now.Career.Role(title) : null);
    }

    /// <summary>The nearest first; all of them where nothing was typed.</summary>
    public IReadOnlyList<RolePage> NearRoles(string typed, int most = MostNear)
    {
        var now = books.Now;
        return typed.Trim().Length == 0
            ? [.. now.Career.Roles.Take(most)]
            : [.. now.Roles.Near(typed, int.MaxValue).Select(now.Career.Role).OfType<RolePage>().Take(most)];
    }

    private static IEnumerable<Roadmap> WaysTo(CareerKnowledge career, string role) =>
        career.Roadmaps.Where(roadmap => roadmap.Role == role || roadmap.Id == career.Role(role)?.Roadmap);
}
