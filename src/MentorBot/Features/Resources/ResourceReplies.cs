using System.Globalization;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Resources;

/// <summary>What is shown of resources.</summary>
internal static class ResourceReplies
{
    private const int OthersShown = 5;

    /// <param name="page">From 0.</param>
    public static Reply List(Shelf shelf, StudyLevel? level, string page)
    {
        var all = shelf.At(level).Resources;
        var paged = new Paged<Resource>(all, page);
        var retired = !paged.Shown.Any(resource => resource.IsCertificate) ? []
            : all.Where(resource => resource.Status == ResourceStatus.Retired).Except(paged.Shown).ToList();
        return new()
        {
            Title = Title(shelf, level),
            Text = string.Join("\n\n", paged.Shown.Select(Entry)),
            Fields = retired.Count == 0 ? []
                : [new("Retired (on other pages)", string.Join("; ", retired.Select(resource => resource.Title)))],
            Buttons = paged.Turns(ResourceCommands.Page, shelf.Name, level?.Word() ?? ""),
            Note = paged.Place("found"),
        };
    }

    /// <summary>The subject is there, at other levels.</summary>
    public static Reply OtherLevels(Shelf shelf, StudyLevel level) => new()
    {
        Title = Title(shelf, level),
        Text = "I know nothing at that level. What I have on it is at another:",
        Choices = [.. shelf.Resources.Select(resource => resource.Level).Distinct().Order()
            .Select(other => new Choice(new(ResourceCommands.Name, shelf.Name, other.Word()), other.Word()))],
    };

    /// <summary>There is no such subject.</summary>
    public static Reply Unknown(IReadOnlyList<Shelf> near, IReadOnlyList<Shelf> all) => new()
    {
        Title = "Resources",
        Text = all.Count == 0 ? "My knowledge names no courses and books yet."
            : near.Count > 0 ? "I have nothing under that name. The nearest that I have:"
            : $"I have nothing under that name. What I have is on: {string.Join(", ", all.Select(shelf => shelf.Name))}.",
        Choices = [.. near.Take(OthersShown).Select(shelf => new Choice(new(ResourceCommands.Name, shelf.Name, ""), shelf.Name))],
    };

    private static string Title(Shelf shelf, StudyLevel? level) =>
        $"Resources: {shelf.Name}{(level is { } only ? $", {only.Word()}" : "")}";

    private static string Entry(Resource resource)
    {
        var name = $"[{Label(resource.Title)}]({Address(resource.Url)})";
        var first = resource.Status switch
        {
            ResourceStatus.Retired => $"**Retired:** {name}",
            ResourceStatus.Changing => $"**{name}** (changing)",
            _ => $"**{name}**",
        };
        var facts = new[]
        {
            resource.Level.Word(),
            resource.Kind,
            resource.Cost,
            resource.Hours is { } hours ? string.Create(CultureInfo.InvariantCulture, $"{hours} hours") : null,
            resource.IsCertificate ? null : resource.Licence.Length > 0 ? $"licence: {resource.Licence}" : "licence not stated",
        };
        return $"{first} by {resource.Author}\n{string.Join(" · ", facts.OfType<string>())}"
            + (resource.Note.Length > 0 ? $"\n{resource.Note}" : "");
    }

    /// <summary>A bracket would end the label of the link.</summary>
    private static string Label(string title) => title.Replace('[', '(').Replace(']', ')');

    /// <summary>And a parenthesis its address.</summary>
    private static string Address(Uri url) => url.AbsoluteUri.Replace("(", "%28").Replace(")", "%29");
}
