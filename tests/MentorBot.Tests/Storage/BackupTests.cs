using MentorBot.Features.Tips.Delivery;
using MentorBot.Storage;
using MentorBot.Tests.Features.Tips.Delivery;

namespace MentorBot.Tests.Storage;

/// <summary>A copy while the bot runs, and its way back.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TipWorld _world = new(new DateTimeOffset(2026, 9, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-backup-");

    private string Backup => Path.Combine(_folder.FullName, "backup.db");

    public void Dispose()
    {
        _world.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_came_after_the_backup_is_unknown_and_is_not_sent_again()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        await _world.ReachAsync(schedule.Next!.At);
        Copy();
        await _world.ReachAsync(schedule.Next.At.AddDays(1));
        await _world.ReachAsync(schedule.Next.At.AddDays(2));
        Assert.Equal(3, _world.Discord.Messages.Count);

        Restored();
        await _world.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(10));

        Assert.Equal(["Unknown", "Unknown", "Sent"], _world.Log(schedule).Select(line => line.Result));
        Assert.Equal(3, _world.Discord.Messages.Count);
        await _world.ReachAsync(schedule.Next.At.AddDays(3));
        Assert.Equal("Sent", _world.Log(schedule)[0].Result);
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_backup_was_made_is_unknown()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        _world.Discord.Hit = (_, _, _) => throw new HttpRequestException("Discord is away.");
        await _world.ReachAsync(schedule.Next!.At);
        Copy();
        _world.Discord.Hit = null;

        Restored();
        await _world.PassAsync(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5));

        Assert.Equal("Unknown", Assert.Single(_world.Log(schedule)).Result);
        Assert.Empty(_world.Discord.Messages);
    }

    [Fact]
    public void While_a_bot_runs_on_the_file_it_is_not_replaced()
    {
        Copy();
        _world.Get<Database>();

        var refused = Assert.Throws<StorageException>(() => Database.Restore(Backup, _world.File, _ => { }));

        Assert.Contains("running", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_backup_is_refused_and_nothing_is_changed()
    {
        File.WriteAllText(Backup, "This is a shopping list and no database at all.");
        var target = Path.Combine(_folder.FullName, "data.db");
        File.WriteAllText(target, "precious");

        Assert.Throws<StorageException>(() => Database.Restore(Backup, target, _ => { }));
        Assert.Throws<StorageException>(() => Database.Restore(Backup + ".none", target, _ => { }));

        Assert.Equal("precious", File.ReadAllText(target));
    }

    [Fact]
    public void The_file_that_was_there_stays_beside_it_and_nothing_else_is_left_lying_about()
    {
        _world.Add("09:00", "Europe/Berlin");
        Copy();

        Restored();

        var left = Directory.GetFiles(Path.GetDirectoryName(_world.File)!).Select(file => Path.GetFileName(file)!).ToList();
        Assert.Contains("data.db.before-restore", left);
        Assert.DoesNotContain(left, name => name.Contains("restoring", StringComparison.Ordinal));
        Assert.Equal(["backup.db"], _folder.GetFiles().Select(file => file.Name));
    }

    private void Copy()
    {
        _world.Get<Database>();
        using var beside = Database.OpenToRead(_world.File);
        beside.CopyTo(Backup);
    }

    /// <summary>The bot is stopped, the backup restored, and the bot started.</summary>
    private void Restored()
    {
        _world.Restart(() => Database.Restore(
            Backup, _world.File, restored => AfterRestore.Settle(restored, _world.Clock.GetUtcNow())));
    }
}
