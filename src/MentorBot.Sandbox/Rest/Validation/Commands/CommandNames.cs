using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorBot.Sandbox.Rest.Validation.Commands;

/// <summary>Names and descriptions of commands, options and choices, with their translations.</summary>
internal static partial class CommandNames
{
    public const string Invalid = "APPLICATION_COMMAND_INVALID_NAME";

    /// <summary>The locales that Discord translates to.</summary>
    public static IReadOnlySet<string> Locales { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
        "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
    };

    // Discord's pattern names the scripts Deva and Thai; .NET knows the blocks of the same extent.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Pattern { get; }

    /// <summary>A name in one word and in lower case, as slash commands and all options have it.</summary>
    public static string? OneWord(Field owner)
    {
        var name = owner["name"].Text(1, 32, required: true);
        if (name is not null && !IsOneWord(name))
            owner["name"].Error(Invalid, "Command name is invalid");
        Translations(owner["name_localizations"], 32, IsOneWord);
        return name;
    }

    /// <summary>A name that may have capitals and spaces: menu commands, choices.</summary>
    public static string? Free(Field owner, int max)
    {
        var name = owner["name"].Text(1, max, required: true);
        if (name is not null && string.IsNullOrWhiteSpace(name))
            owner["name"].Error(Invalid, "Command name is invalid");
        Translations(owner["name_localizations"], max, text => !string.IsNullOrWhiteSpace(text));
        return name;
    }

    public static void Description(Field owner)
    {
        owner["description"].Text(1, 100, required: true);
        Translations(owner["description_localizations"], 100, _ => true);
    }

    /// <summary>The names that an owner goes by: its own under "", each translation under its locale.</summary>
    public static IEnumerable<(string Locale, string Name)> AllNames(Field owner)
    {
        if (owner["name"].Value is JsonValue name)
            yield return ("", name.ToString());
        foreach (var (locale, text) in owner["name_localizations"].Value as JsonObject ?? [])
        {
            if (text is JsonValue)
                yield return (locale, text.ToString());
        }
    }

    private static void Translations(Field translations, int max, Predicate<string> isValid)
    {
        if (!translations.Given || !translations.IsObject())
            return;
        foreach (var (locale, _) in translations.Value!.AsObject())
        {
            var field = translations[locale];
            if (!Locales.Contains(locale))
                field.Error("BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", Locales)}}}.");
            else if (field.Text(1, max, required: true) is { } text && !isValid(text))
                field.Error(Invalid, "Command name is invalid");
        }
    }

    private static bool IsOneWord(string name) => Pattern.IsMatch(name) && name == name.ToLowerInvariant();
}
