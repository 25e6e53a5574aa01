using MentorBot.Core.Schedules;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Tips for a person, or in a server's channel, at a time of day.</summary>
public sealed record TipSchedule
{
    private static readonly TimeOnly s_morning = new(8, 0);

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

    /// <summary>Of a server's: a question on each tip in the morning after it.</summary>
    public bool Question { get; init; }

    /// <summary>The schedule that this one follows from: it asks about its tips, or brings one of them <see cref="Again"/>.</summary>
    public string? Parent { get; init; }

    /// <summary>A tip that comes once more, and then nothing.</summary>
    public string? Again { get; init; }

    /// <summary>Nobody's telephone rings.</summary>
    public bool Silent { get; init; }

    public ulong? PingRole { get; init; }

    /// <summary>Members give themselves that role by a button.</summary>
    public bool Offers { get; init; }

    /// <summary>Null while it runs; <see cref="OnRequest"/>, or what Discord refused.</summary>
    public string? PausedReason { get; init; }

    /// <summary>It goes on by itself then; null: when somebody says so.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>What comes next; null while it is paused without an end.</summary>
    public Occurrence? Next { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>By direct message: on the slow lane.</summary>
    public bool IsDirect => Person is not null && Server is null;

    /// <summary>It gives questions on the tips of another one.</summary>
    public bool Asks => Parent is not null && Again is null;

    /// <summary>What is due by then, from that local date on.</summary>
    public IEnumerable<Occurrence> DueBy(DateTimeOffset now, DateOnly from) => Next is not { } next || next.At > now ? []
        : Again is not null ? [next]
        : When.From(next.Date > from ? next.Date : from).TakeWhile(one => one.At <= now);

    /// <summary>What comes after it; nothing where it comes once only.</summary>
    public Occurrence? After(DateTimeOffset now) => Again is null ? When.After(now).First() : null;

    /// <summary>What asks about its tips: on the mornings after its days, so long as it runs.</summary>
    public TipSchedule Questions => new()
    {
        Id = $"{Id}-q",
        Parent = Id,
        Server = Server,
        Place = Place,
        When = new(s_morning, When.Zone, When.Days.NextDay()),
        Silent = Silent,
        PausedReason = PausedReason,
        PausedUntil = PausedUntil,
        Started = Started,
    };

    public ScheduleWish Wish => new(Person, Topics, Level, Person is null ? Server : null);

    /// <summary>The owner asked for the pause.</summary>
    public const string OnRequest = "on request";
}
