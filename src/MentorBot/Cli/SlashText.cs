using System.Text.RegularExpressions;
using MentorBot.Routing;

namespace MentorBot.Cli;

/// <summary>A command as it was typed: its route and values, or what is wrong with it.</summary>
internal sealed record SlashText(Route? Route, IReadOnlyDictionary<string, string> Values, string? Problem)
{
    private const int NearestShown = 3;

    /// <summary>
    /// Reads <c>/name sub option:value option:value</c>. What stands before any <c>option:</c> is the first option's value.
    /// </summary>
    public static SlashText Read(string text, IEnumerable<Route> routes)
    {
        var typed = text.Trim().TrimStart('/');
        var slashes = routes.Where(route => route.Slash is not null).ToList();
        // The longest: "privacy show" is meant where there is a "privacy" too.
        var route = slashes.Where(route => RestAfter(route.Name, typed) is not null).MaxBy(route => route.Name.Length);
        return route is null ? Wrong(Unknown(typed, slashes)) : Filled(route, RestAfter(route.Name, typed)!);
    }

    private static SlashText Wrong(string problem) => new(null, new Dictionary<string, string>(), problem);

    /// <summary>What follows the name; null where the text does not begin with it.</summary>
    private static string? RestAfter(string name, string typed)
    {
        var words = name.Split(' ');
        var parts = typed.Split((char[]?)null, words.Length + 1, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= words.Length && words.SequenceEqual(parts.Take(words.Length), StringComparer.OrdinalIgnoreCase)
            ? parts.ElementAtOrDefault(words.Length)?.Trim() ?? ""
            : null;
    }

    private static SlashText Filled(Route route, string rest)
    {
        var options = route.Slash!.Options;
        var values = Assigned(options, rest);
        if (values is null)
            return Wrong($"/{route.Name} takes no options: leave out \"{rest}\".");
        var problems = new List<string>();
        foreach (var option in options)
        {
            if (!values.TryGetValue(option.Name, out var value) || value.Length == 0)
            {
                if (option.Required)
                    problems.Add($"/{route.Name} needs {option.Name}: {option.Description}");
                values.Remove(option.Name);
            }
            else if (value.Length > option.MaxLength)
                problems.Add($"{option.Name} has {value.Length} characters; {option.MaxLength} are allowed.");
            else if (option.Choices.Count > 0)
            {
                if (Chosen(option, value) is { } chosen)
                    values[option.Name] = chosen;
                else
                    problems.Add($"{option.Name} is one of: {string.Join(", ", option.Choices.Select(choice => choice.Label))}.");
            }
        }
        return problems.Count > 0 ? Wrong(string.Join('\n', problems)) : new(route, values, null);
    }

    private static string? Chosen(SlashOption option, string value) => option.Choices.FirstOrDefault(choice =>
        value.Equals(choice.Label, StringComparison.OrdinalIgnoreCase)
        || value.Equals(choice.Value, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>Null where there is a value and no option to take it.</summary>
    private static Dictionary<string, string>? Assigned(IReadOnlyList<SlashOption> options, string rest)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (rest.Length == 0)
            return values;
        if (options.Count == 0)
            return null;
        var named = Named(options.Select(option => option.Name), rest);
        if (named is not [{ Index: 0 }, ..])
        {
            // The first option is given already: its name with a colon is a part of the text.
            named = Named(options.Skip(1).Select(option => option.Name), rest);
            values[options[0].Name] = rest[..(named.Count > 0 ? named[0].Index : rest.Length)].Trim();
        }
        for (var i = 0; i < named.Count; i++)
        {
            var from = named[i].Index + named[i].Length;
            values[named[i].Groups[1].Value] = rest[from..(i + 1 < named.Count ? named[i + 1].Index : rest.Length)].Trim();
        }
        return values;
    }

    private static IReadOnlyList<Match> Named(IEnumerable<string> names, string rest)
    {
        var pattern = string.Join('|', names.Select(Regex.Escape));
        return pattern.Length == 0 ? [] : Regex.Matches(rest, $@"(?<!\S)({pattern}):");
    }

    private static string Unknown(string typed, List<Route> routes)
    {
        var nearest = routes.Select(route => route.Name)
            .OrderByDescending(name => Likeness(name, string.Join(' ', typed.Split(' ').Take(name.Count(c => c == ' ') + 1))))
            .ThenBy(name => name, StringComparer.Ordinal).Take(NearestShown);
        return $"There is no command \"/{typed}\". The nearest: {string.Join(", ", nearest.Select(name => $"/{name}"))}. "
            + "All of them: mentorbot try /help";
    }

    /// <summary>The share of letters and of pairs of neighbouring letters that both have (Dice's coefficient), 0 to 1.</summary>
    private static double Likeness(string a, string b)
    {
        var (left, right) = (Pieces(a), Pieces(b));
        return left.Count + right.Count == 0 ? 0 : 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
    }

    private static HashSet<string> Pieces(string text)
    {
        var small = text.ToLowerInvariant();
        return [.. small.Select(letter => $"{letter}"), .. small.Zip(small.Skip(1), (one, next) => $"{one}{next}")];
    }
}
