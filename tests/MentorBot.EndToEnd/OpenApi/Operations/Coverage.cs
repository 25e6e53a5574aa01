using System.Collections.Concurrent;
using MentorBot.EndToEnd.OpenApi.Schemas;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>Which operations and schemas of a document something was held against, and what answers had beyond it.</summary>
internal sealed class Coverage
{
    private readonly ConcurrentDictionary<string, bool> _operations = [];
    private readonly ConcurrentDictionary<string, bool> _schemas = [];
    private readonly ConcurrentDictionary<string, bool> _answers = [];
    private readonly ConcurrentDictionary<string, bool> _beyond = [];

    public IReadOnlyList<string> Operations => [.. _operations.Keys.Order()];

    public IReadOnlyList<string> Schemas => [.. _schemas.Keys.Order()];

    /// <summary>"GET /users/@me 200": statuses that were seen.</summary>
    public IReadOnlyList<string> Answers => [.. _answers.Keys.Order()];

    /// <summary>Properties of answers that the file does not describe: Discord, too, sends more than it documents.</summary>
    public IReadOnlyList<string> Beyond => [.. _beyond.Keys.Order()];

    public void Add(Operation operation, IEnumerable<string> schemas)
    {
        _operations[operation.Name] = true;
        foreach (var schema in schemas)
            _schemas[schema] = true;
    }

    public void Add(Operation operation, int status, Findings findings)
    {
        Add(operation, findings.Schemas);
        _answers[$"{operation.Name} {status}"] = true;
        foreach (var unknown in findings.Unknown)
            _beyond[$"{unknown.Schema ?? operation.Name}: {unknown.At[(unknown.At.LastIndexOf('/') + 1)..]}"] = true;
    }

    public void Add(string schema, Findings findings)
    {
        foreach (var name in findings.Schemas)
            _schemas[name] = true;
        foreach (var unknown in findings.Unknown)
            _beyond[$"{unknown.Schema ?? schema}: {unknown.At[(unknown.At.LastIndexOf('/') + 1)..]}"] = true;
    }

    public override string ToString() => $"{_operations.Count} operations, {_schemas.Count} schemas checked";
}
