using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.EndToEnd;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using MentorBot.Tests.Features.Gaps;
using MentorBot.Tests.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>The delivery of tips on a real data file, with a clock that tests move and a Discord that they hit.</summary>
internal class TipWorld : IDisposable
{
    public static readonly ServerId Bakery = new(7001);
    public static readonly PlaceId Daily = new(7100);
    public static readonly PersonId Ann = new(42);

    /// <summary>Turns in a lane are not further apart; calls are given up much later.</summary>
    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(10);

    /// <summary>After that a test fails that waits for what never comes.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-tips-");
    private ServiceProvider _parts;

    public TipWorld(DateTimeOffset? start = null)
    {
        True = new(start ?? new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));
        Clock = new(True);
        Discord = new(True);
        _parts = Open();
    }

    /// <summary>The time that it is.</summary>
    public ManualClock True { get; }

    /// <summary>The time that this machine believes it is.</summary>
    public WrongClock Clock { get; }

    public FakeDiscord Discord { get; }

    public FakeTips Tips { get; } = new();

    public RecordingStaffLog Staff { get; } = new();

    public FakeQuizzes Quizzes { get; } = new();

    /// <summary>What is changed afterwards.</summary>
    public FakePosts Edits { get; } = new();

    public string File => Path.Combine(_folder.FullName, "data.db");

    public CancellationTokenSource Life { get; private set; } = new();

    public T Get<T>() where T : notnull => _parts.GetRequiredService<T>();

    public TipWorker Worker => Get<TipWorker>();

    /// <summary>Another worker on the same file, as a second process by mistake would have.</summary>
    public TipWorker Another() => new(
        Get<ScheduleStore>(), Get<DeliveryStore>(), Get<TipPlanner>(), ActivatorUtilities.CreateInstance<Deliverer>(_parts),
        Get<OwnerNotes>(), new TipBell(), Get<IOptions<TipsOptions>>(), Clock, NullLogger<TipWorker>.Instance);

    /// <summary>The process is gone, whatever it was at, and another starts on its file.</summary>
    /// <param name="between">What is done to the file meanwhile.</param>
    public void Restart(Action? between = null)
    {
        Life.Cancel();
        _parts.Dispose();
        between?.Invoke();
        Life = new();
        _parts = Open();
    }

    public TipSchedule Add(string time, string zone, Func<TipSchedule, TipSchedule>? with = null)
    {
        var schedule = new TipSchedule
        {
            Id = NewIds.Next(),
            Server = Bakery,
            Place = Daily,
            When = new(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), zone, Weekdays.Everyday),
            Started = Clock.GetUtcNow(),
        };
        return Get<ScheduleStore>().Save(with is null ? schedule : with(schedule), Clock.GetUtcNow());
    }

    /// <summary>By direct message.</summary>
    public TipSchedule AddDirect(PersonId person, string time = "09:00", string zone = "Europe/Berlin") => Add(
        time, zone, one => one with { Person = person, Server = null, Place = FakeDiscord.Direct(person) });

    /// <summary>Does all that can be done now.</summary>
    public Task TurnAsync() => WhileAsync(Worker.TurnAsync(Life.Token));

    /// <summary>
    /// Until it is done. The clock moves only when somebody waits for his turn in a lane, which is soon: it does not run away from who
    /// works.
    /// </summary>
    public async Task WhileAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            var waits = True.NextSet;
            if (True.NextDue - True.GetUtcNow() is { } wait && wait <= s_turn)
                True.Advance(wait);
            else
                await Task.WhenAny(work, waits).WaitAsync(s_patience);
        }
        await work;
    }

    /// <summary>Time passes, and the worker takes a turn every so often.</summary>
    public async Task PassAsync(TimeSpan time, TimeSpan step)
    {
        for (var end = True.GetUtcNow() + time; True.GetUtcNow() < end;)
        {
            True.Advance(step);
            await TurnAsync();
        }
    }

    /// <summary>Until that instant, and a moment more.</summary>
    public async Task ReachAsync(DateTimeOffset instant)
    {
        if (instant > True.GetUtcNow())
            True.Advance(instant - True.GetUtcNow());
        await TurnAsync();
    }

    public IReadOnlyList<PastDelivery> Log(TipSchedule schedule) => Get<DeliveryStore>().Log(schedule.Id, 10_000);

    public void Dispose()
    {
        Life.Cancel();
        _parts.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    public IEnumerable<T> Make<T>() => _parts.GetServices<T>();

    protected virtual void AddMore(IServiceCollection services)
    {
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Clock).AddSingleton(_ => Database.Open(File));
        services.AddSingleton<IAppointedPosts>(Discord).AddSingleton<IMemberRoles>(Discord).AddSingleton<IPosts>(Edits);
        services.AddSingleton<IStaffLog>(Staff).AddSingleton<ITipSupply>(Tips).AddSingleton<IQuizzes>(Quizzes);
        services.AddSingleton(Options.Create(new TipsOptions()));
        AddMore(services);
        services.AddTipDelivery();
        return services.BuildServiceProvider();
    }
}

/// <summary>A clock that may be wrong; what waits is not touched by that.</summary>
internal sealed class WrongClock(ManualClock truth) : TimeProvider
{
    public TimeSpan Off { get; set; }

    public override long TimestampFrequency => truth.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => truth.GetUtcNow() + Off;

    public override long GetTimestamp() => truth.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        truth.CreateTimer(callback, state, dueTime, period);
}

/// <summary>Numbered tips, given in their order.</summary>
internal sealed class FakeTips : ITipSupply
{
    public int Count { get; set; } = 400;

    public HashSet<string> Gone { get; } = [];

    public IReadOnlyList<MenuOption> Topics { get; } =
        [new("Bread", "bread"), new("Cake", "cake"), new("Ovens and how they are heated", "ovens")];

    public IReadOnlyList<MenuOption> Levels { get; } = [new("Beginner", "beginner"), new("Advanced", "advanced")];

    public NextTip Pick(ScheduleWish wish, IReadOnlySet<string> given, string seed)
    {
        var all = Enumerable.Range(1, Count).Select(number => $"tip-{number:000}")
            .Where(tip => !given.Contains(tip) && !Gone.Contains(tip)).ToList();
        return new(all.FirstOrDefault(), Math.Max(0, all.Count - 1));
    }

    public Reply? Render(string tip) => Gone.Contains(tip) ? null : new() { Title = tip, Text = "Knead it." };

    public List<(PersonId Person, string Tip)> Told { get; } = [];

    public void Gave(PersonId person, string tip) => Told.Add((person, tip));
}
