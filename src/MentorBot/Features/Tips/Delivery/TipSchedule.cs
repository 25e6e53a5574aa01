using MentorBot.Core.Schedules;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Tips for a person, or in a server's channel, at a time of day.</summary>
public sealed record TipSchedule
{
    public required string Id { get; init; }

    /// <summary>Whose it is; null where it belongs to a server.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Of a person's: where the private thread is.</summary>
    public ServerId? Server { get; init; }

    /// <summary>A channel, or a person's private thread or direct conversation.</summary>
    public required PlaceId Place { get; init; }

    public required LocalSchedule When { get; init; }

    /// <summary>Ids; none is all of them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Null: any.</summary>
    public string? Level { get; init; }

    /// <summary>A thread for discussion on each tip.</summary>
    public bool Thread { get; init; }

    public bool Pin { get; init; }

    /// <summary>Nobody's telephone rings.</summary>
    public bool Silent { get; init; }

    public ulong? PingRole { get; init; }

    /// <summary>Null while it runs; <see cref="OnRequest"/>, or what Discord refused.</summary>
    public string? PausedReason { get; init; }

    /// <summary>It goes on by itself then; null: when somebody says so.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>What comes next; null while it is paused without an end.</summary>
    public Occurrence? Next { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>By direct message: on the slow lane.</summary>
    public bool IsDirect => Person is not null && Server is null;

    public ScheduleWish Wish => new(Person, Topics, Level, Person is null ? Server : null);

    /// <summary>The owner asked for the pause.</summary>
    public const string OnRequest = "on request";
}
