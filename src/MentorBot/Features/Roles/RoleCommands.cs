using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Features.Roles;

/// <summary><c>/role</c> and <c>/compare</c>.</summary>
internal sealed class RoleCommands(CareerBooks books) : IRoutes
{
    public const string Role = "role", Compare = "compare";
    private const int NearShown = 5;
    private const int MostSuggested = 25;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = Role,
            Parameters = ["name", "about"],
            Run = (call, _) => Now(One(call)),
            Slash = new("Show what a job is like: the day, the skills, the way in, the outlook", Option("name", "Which job?"),
                new SlashOption("about", "What about it? The day and the skills, if left out")
                {
                    Choices = [.. RoleReplies.Pages.Select(page => new MenuOption(page.Label, page.Name))],
                }),
        },
        new()
        {
            Name = Compare,
            Parameters = ["a", "b", "c"],
            Run = (call, _) => Now(Several(call)),
            Slash = new("Put two or three jobs side by side", Option("a", "The first job"), Option("b", "The second job"),
                Option("c", "A third job") with { Required = false }),
        },
        new() { Name = "compare.with", Parameters = ["a"], Run = (call, _) => Now(Several(With(call))) },
    ];

    private static Task<Outcome> Now(Reply reply) => Task.FromResult<Outcome>(new Outcome.Show(reply));

    private SlashOption Option(string name, string description) =>
        new(name, description) { Required = true, MaxLength = 100, Suggest = Suggest };

    private List<MenuOption> Suggest(Call call, string typed)
    {
        var titles = books.Now.Career.Roles.Select(role => role.Title).ToList();
        var fitting = typed.Length == 0 ? titles : books.Now.Roles.Near(typed, MostSuggested).Where(titles.Contains);
        return [.. fitting.Take(MostSuggested).Select(title => new MenuOption(title, title))];
    }

    private Reply One(Call call)
    {
        var now = books.Now;
        return Find(now, call["name"]) is { } role
            ? new RoleReplies(now).Of(role, call["about"])
            : Unknown(now, call["name"], title => new(Role, title));
    }

    /// <summary>What was picked from a list stands beside what was there.</summary>
    private static Call With(Call call)
    {
        var picked = call["value"].Split(',');
        return call with
        {
            Values = new Dictionary<string, string>
            {
                ["a"] = call["a"],
                ["b"] = picked[0],
                ["c"] = picked.ElementAtOrDefault(1) ?? "",
            },
        };
    }

    private Reply Several(Call call)
    {
        var now = books.Now;
        var roles = new List<RolePage>();
        foreach (var typed in new[] { call["a"], call["b"], call["c"] }.Where(typed => typed.Length > 0))
        {
            if (Find(now, typed) is not { } role)
                return Unknown(now, typed, title => new(Role, title));
            if (!roles.Contains(role))
                roles.Add(role);
        }
        return roles.Count > 1 ? new CompareReplies(now).Of(roles) : CompareReplies.With(roles[0], now.Career);
    }

    private static RolePage? Find(CareerBooks.Books now, string typed) =>
        now.Roles.Find(typed) is { } title ? now.Career.Role(title) : null;

    private static Reply Unknown(CareerBooks.Books now, string typed, Func<string, Go> to)
    {
        var all = now.Career.Roles.Select(role => role.Title).ToList();
        var near = now.Roles.Near(typed, MostSuggested).Where(all.Contains).Take(NearShown).ToList();
        return new()
        {
            Title = "Which job?",
            Text = near.Count > 0 ? "I have no page about that job. The nearest that I have:"
                : all.Count > 0 ? $"I have no page about that job. I know: {string.Join(", ", all)}."
                : "I know of no jobs: this knowledge folder has no pages about them.",
            Choices = [.. near.Select(title => new Choice(to(title), title))],
        };
    }
}
