using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest.Validation;

/// <summary>
/// A place in a request's body: the value there, the way to it, and the form that collects what is wrong with it.
/// The readers give null both for "not given" and for "given, but refused"; what was refused is in the form by then.
/// </summary>
internal sealed class Field(Form form, JsonNode? value, IReadOnlyList<string> path)
{
    private const string ObjectsOnly = "Only dictionaries may be used in a DictType";
    private const string ListsOnly = "Only iterables may be used in a ListType";

    public Form Form => form;
    public JsonNode? Value => value;
    public IReadOnlyList<string> Path => path;
    public bool Given => value is not null;

    public Field this[string key] => new(form, (value as JsonObject)?[key], [.. path, key]);

    public void Error(string code, string message) => form.Error([.. path, code, message]);

    public void Required() => Error("BASE_TYPE_REQUIRED", "This field is required");

    /// <summary>The entries of a list; a value that is no list, or a list of another length, goes into the form.</summary>
    public IReadOnlyList<Field> Items(int min, int max)
    {
        if (value is not JsonArray list)
        {
            if (value is not null)
                Error("LIST_TYPE_CONVERT", ListsOnly);
            else if (min > 0)
                Required();
            return [];
        }
        if (list.Count < min || list.Count > max)
            Error("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        return [.. list.Select((item, index) => new Field(form, item, [.. path, index.ToString(CultureInfo.InvariantCulture)]))];
    }

    /// <summary>True when an object stands here; anything else goes into the form.</summary>
    public bool IsObject()
    {
        if (value is JsonObject)
            return true;
        if (value is null)
            Required();
        else
            Error("DICT_TYPE_CONVERT", ObjectsOnly);
        return false;
    }

    public string? Text(int min, int max, bool required = false)
    {
        if (value is null || (min > 0 && required && IsText(out var empty) && empty.Length == 0))
        {
            if (required)
                Required();
            return null;
        }
        if (!IsText(out var text))
            return Refuse<string>("STRING_TYPE_CONVERT", $"Could not interpret \"{value.ToJsonString()}\" as string.");
        var length = Form.Length(text);
        if (min > 0 && (length < min || length > max))
            return Refuse<string>("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        if (length > max)
            return Refuse<string>("BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        return text;
    }

    public long? Whole(long min, long max, bool required = false)
    {
        if (value is null)
        {
            if (required)
                Required();
            return null;
        }
        if (JsonNumbers.Whole(value) is not { } number)
            return RefuseNumber("NUMBER_TYPE_COERCE", $"Value \"{value}\" is not int.");
        if (number < min)
            return RefuseNumber("NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        if (number > max)
            return RefuseNumber("NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        return number;
    }

    public bool? Flag()
    {
        if (value is null)
            return null;
        if (value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            return value.GetValueKind() == JsonValueKind.True;
        Error("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    /// <summary>A number out of a closed list.</summary>
    public long? Choice(bool required, params ReadOnlySpan<long> allowed)
    {
        var number = Whole(long.MinValue, long.MaxValue, required);
        if (number is not { } given || allowed.Contains(given))
            return number;
        return RefuseNumber("BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed.ToArray())}}}.");
    }

    public ulong? Id(bool required = false)
    {
        if (value is null && required)
            Required();
        if (value is null)
            return null;
        if (ulong.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return id;
        Error("NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");
        return null;
    }

    private bool IsText(out string text)
    {
        text = value!.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";
        return value.GetValueKind() == JsonValueKind.String;
    }

    private T? Refuse<T>(string code, string message) where T : class
    {
        Error(code, message);
        return null;
    }

    private long? RefuseNumber(string code, string message)
    {
        Error(code, message);
        return null;
    }
}
