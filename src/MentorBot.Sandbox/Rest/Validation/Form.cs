using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest;

/// <summary>
/// Walks the object that a client sent and collects what is wrong with it by path, as Discord does: error 50035 with a tree of
/// <c>_errors</c> that mirrors the request. Forms of nested objects share the tree, so only the first one has to throw.
/// </summary>
public sealed class Form
{
    private readonly JsonObject _errors;
    private readonly object[] _path;

    public Form(JsonObject body)
        : this(body, [], [])
    {
    }

    private Form(JsonObject body, JsonObject errors, object[] path)
    {
        (Body, _errors, _path) = (body, errors, path);
    }

    public JsonObject Body { get; }
    public bool HasErrors => _errors.Count > 0;

    /// <summary>Whether the key was sent at all, be it with null.</summary>
    public bool Has(string key) => Body.ContainsKey(key);

    /// <summary>Whether the key was sent with a value.</summary>
    public bool HasValue(string key) => Body[key] is not null;

    /// <summary>
    /// Notes an error: the path from this form (keys and indexes), then the code, then the message:
    /// <c>form.Error("embeds", 0, "title", "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length.")</c>.
    /// </summary>
    public void Error(params ReadOnlySpan<object> pathCodeMessage)
    {
        var node = _errors;
        foreach (var step in _path) node = Child(node, step);
        foreach (var step in pathCodeMessage[..^2]) node = Child(node, step);
        var leaf = node["_errors"] as JsonArray;
        if (leaf is null) node["_errors"] = leaf = [];
        leaf.Add(new JsonObject { ["code"] = (string)pathCodeMessage[^2], ["message"] = (string)pathCodeMessage[^1] });
    }

    /// <summary>
    /// The form of a nested object; an empty one where the key is absent or null, and an error where it holds another kind.
    /// </summary>
    public Form In(string key)
    {
        if (Body[key] is { } node and not JsonObject) Error(key, FormError.Dictionary, FormError.DictionaryText);
        return new Form(Body[key] as JsonObject ?? [], _errors, [.. _path, key]);
    }

    /// <summary>A form for an object that stands at the given path below this one.</summary>
    public Form At(JsonObject body, params ReadOnlySpan<object> path) => new(body, _errors, [.. _path, .. path]);

    /// <summary>Forms of the objects in a list; anything else in it is an error.</summary>
    public IReadOnlyList<Form> Items(string key, int max, int min = 0)
    {
        var items = Array(key, max, min);
        var forms = new List<Form>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject item) forms.Add(new Form(item, _errors, [.. _path, key, i]));
            else Error(key, i, FormError.Dictionary, FormError.DictionaryText);
        }
        return forms;
    }

    /// <summary>The list under a key; empty where absent, null or not a list (which is an error).</summary>
    public JsonArray Array(string key, int max, int min = 0)
    {
        if (Body[key] is null) return [];
        if (Body[key] is not JsonArray array)
        {
            Error(key, FormError.List, FormError.ListText);
            return [];
        }
        CheckLength(key, array.Count, max, min);
        return array;
    }

    /// <summary>A text that must be within bounds (<see cref="Length"/>); null where absent or null.</summary>
    public string? Text(string key, int max, int min = 0, bool required = false)
    {
        if (!HasValue(key))
        {
            if (required) Error(key, FormError.Required, FormError.RequiredText);
            return null;
        }
        if (Body[key] is not JsonValue value || !value.TryGetValue(out string? text))
        {
            Error(key, FormError.String, $"Could not interpret \"{Body[key]!.ToJsonString()}\" as string.");
            return null;
        }
        CheckLength(key, Length(text), max, min);
        return text;
    }

    public long? Integer(string key, long min, long max, bool required = false)
    {
        if (!HasValue(key))
        {
            if (required) Error(key, FormError.Required, FormError.RequiredText);
            return null;
        }
        if (Body[key] is not JsonValue value || !value.TryGetValue(out long number)
            && !(value.TryGetValue(out string? text) && long.TryParse(text, CultureInfo.InvariantCulture, out number)))
        {
            Error(key, FormError.Number, $"Value \"{Body[key]}\" is not int.");
            return null;
        }
        if (number < min) Error(key, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        if (number > max) Error(key, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        return number;
    }

    /// <summary>A number that must be one of a few.</summary>
    public int? Choice(string key, params ReadOnlySpan<int> choices)
    {
        var number = Integer(key, int.MinValue, int.MaxValue);
        if (number is null || choices.Contains((int)number)) return (int?)number;
        Error(key, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", choices.ToArray())}}}.");
        return null;
    }

    public bool? Boolean(string key)
    {
        if (!HasValue(key)) return null;
        if (Body[key] is JsonValue value && value.TryGetValue(out bool flag)) return flag;
        Error(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    /// <summary>A snowflake, as a string or a number.</summary>
    public ulong? Id(string key, bool required = false)
    {
        if (!HasValue(key))
        {
            if (required) Error(key, FormError.Required, FormError.RequiredText);
            return null;
        }
        if (AsId(Body[key]) is { } id) return id;
        Error(key, FormError.Number, $"Value \"{Body[key]}\" is not snowflake.");
        return null;
    }

    /// <summary>A list of snowflakes.</summary>
    public IReadOnlyList<ulong> IdList(string key, int max)
    {
        var items = Array(key, max);
        var ids = new List<ulong>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (AsId(items[i]) is { } id) ids.Add(id);
            else Error(key, i, FormError.Number, $"Value \"{items[i]}\" is not snowflake.");
        }
        return ids;
    }

    /// <summary>Ends the request with 400/50035 if anything was wrong.</summary>
    public void ThrowIfAny()
    {
        if (HasErrors) throw new DiscordError(400, 50035, "Invalid Form Body", _errors.DeepClone().AsObject());
    }

    /// <summary>The whole tree at once, for an error that makes reading on pointless.</summary>
    public static DiscordError Only(string key, string code, string message)
    {
        var form = new Form([]);
        form.Error(key, code, message);
        return new DiscordError(400, 50035, "Invalid Form Body", form._errors);
    }

    /// <summary>Discord counts code points: an emoji outside the first plane is one character, though two UTF-16 units.</summary>
    public static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    internal static ulong? AsId(JsonNode? node)
    {
        if (node is not JsonValue value) return null;
        if (value.TryGetValue(out ulong number)) return number;
        return value.TryGetValue(out string? text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id : null;
    }

    private void CheckLength(string key, int length, int max, int min)
    {
        if (length >= min && length <= max) return;
        if (min > 0 && max < int.MaxValue) Error(key, FormError.BadLength, $"Must be between {min} and {max} in length.");
        else if (length > max) Error(key, FormError.MaxLength, $"Must be {max} or fewer in length.");
        else Error(key, FormError.MinLength, $"Must be {min} or more in length.");
    }

    private static JsonObject Child(JsonObject node, object step)
    {
        var key = Convert.ToString(step, CultureInfo.InvariantCulture)!;
        if (node[key] is JsonObject child) return child;
        child = [];
        node[key] = child;
        return child;
    }
}

/// <summary>Codes of errors in a form that occur in many places.</summary>
public static class FormError
{
    public const string Required = "BASE_TYPE_REQUIRED";
    public const string RequiredText = "This field is required";
    public const string BadLength = "BASE_TYPE_BAD_LENGTH";
    public const string MaxLength = "BASE_TYPE_MAX_LENGTH";
    public const string MinLength = "BASE_TYPE_MIN_LENGTH";
    public const string Choices = "BASE_TYPE_CHOICES";
    public const string Dictionary = "DICT_TYPE_CONVERT";
    public const string DictionaryText = "Only dictionaries may be used in a DictType";
    public const string List = "LIST_TYPE_CONVERT";
    public const string ListText = "Only iterables may be used in a ListType";
    public const string Number = "NUMBER_TYPE_COERCE";
    public const string String = "STRING_TYPE_CONVERT";
}
