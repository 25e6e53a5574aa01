using MentorBot.Chat.Pictures;
using MentorBot.Core.Replies;
using MentorBot.EndToEnd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Chat.Pictures;

/// <summary>With the real program, and with others in its place that misbehave.</summary>
public sealed class PainterTests : IDisposable
{
    private static readonly Picture s_square =
        new("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8' fill='red'/></svg>", "A square");

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-painter-").FullName;
    private readonly ManualClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RsvgFact]
    public async Task A_picture_becomes_a_png()
    {
        var painter = Painter("rsvg-convert");

        var png = await painter.PngAsync(s_square);

        Assert.Equal((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G'], png![..4]);
        Assert.Null(await painter.CheckAsync());
    }

    [Fact]
    public async Task Where_the_program_is_missing_there_is_no_picture_and_the_doctor_says_how_to_get_it()
    {
        var painter = Painter("rsvg-convert-that-nobody-has");

        Assert.Null(await painter.PngAsync(s_square));
        var line = Assert.Single(await new PictureCheck(painter).CheckAsync(null, CancellationToken.None));
        Assert.False(line.Good);
        Assert.Contains("is not installed here", line.What, StringComparison.Ordinal);
        Assert.Contains("apt-get install librsvg2-bin fonts-dejavu-core", line.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_hangs_is_ended_and_holds_nothing_up_for_a_while_after()
    {
        var painter = Painter(Program("echo $$ >> \"$0.pids\"; exec sleep 600"));

        var first = painter.PngAsync(s_square);
        await HoldsAsync(() => Pids().Length == 2);
        _clock.Advance(MentorBot.Chat.Pictures.Painter.Limit); // both wait: no step further, or the rest would be over as well
        Assert.Null(await first);
        await HoldsAsync(() => !Pids().Any(pid => Directory.Exists($"/proc/{pid}"))); // killed processes go when the system gets to it

        Assert.Null(await painter.PngAsync(s_square)); // the clock stands still: nothing was started
        Assert.Equal(2, Pids().Length);
    }

    [Fact]
    public async Task A_program_that_fails_is_tried_again_after_a_while()
    {
        var program = Program("cat > /dev/null; echo no >&2; exit 1");
        var painter = Painter(program);
        Assert.Null(await painter.PngAsync(s_square));
        Script.Write(program, Drawn);
        Assert.Null(await painter.PngAsync(s_square));

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(await painter.PngAsync(s_square));
    }

    [Fact]
    public async Task The_same_picture_is_drawn_once()
    {
        var painter = Painter(Program(Drawn));

        var pictures = await Task.WhenAll(painter.PngAsync(s_square), painter.PngAsync(s_square));
        var again = await painter.PngAsync(s_square with { Alt = "The same" });

        Assert.NotNull(again);
        Assert.All(pictures, picture => Assert.Same(again, picture));
        Assert.Equal(3, Pids().Length); // two of them look whether there is a font
    }

    [Fact]
    public async Task Without_a_font_there_is_no_picture()
    {
        var painter = Painter(Program("cat > /dev/null; printf '\\211PNG'"));

        Assert.Null(await painter.PngAsync(s_square));
        Assert.Contains("no font", await painter.CheckAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_gets_none_of_the_bot_s_settings()
    {
        Environment.SetEnvironmentVariable("MENTORBOT_Discord__Token", "secret");
        try
        {
            Assert.NotNull(await Painter(Program("test -z \"$MENTORBOT_Discord__Token\" || exit 1; " + Drawn)).PngAsync(s_square));
        }
        finally
        {
            Environment.SetEnvironmentVariable("MENTORBOT_Discord__Token", null);
        }
    }

    [Fact]
    public void Of_many_pictures_the_last_used_are_kept()
    {
        var cache = new PictureCache(room: 30);
        for (var i = 0; i < 3; i++)
            cache.Add($"{i}", new byte[10]);
        cache.Find("0");
        cache.Add("3", new byte[10]);

        Assert.Equal(30, cache.Bytes);
        Assert.Null(cache.Find("1"));
        Assert.NotNull(cache.Find("0"));
        Assert.NotNull(cache.Find("3"));
    }

    /// <summary>A picture that is the drawing itself, so that two drawings are two pictures.</summary>
    private const string Drawn = "echo $$ >> \"$0.pids\"; printf '\\211PNG'; cat";

    private Painter Painter(string program) =>
        new(new SvgProgram(Options.Create(new PictureOptions { Program = program })), _clock, NullLogger<Painter>.Instance);

    private string Program(string body)
    {
        var file = Path.Combine(_folder, "draw");
        Script.Write(file, body);
        return file;
    }

    private string[] Pids() => Path.Combine(_folder, "draw.pids") is var file && File.Exists(file) ? File.ReadAllLines(file) : [];

    private static async Task HoldsAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (!holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
