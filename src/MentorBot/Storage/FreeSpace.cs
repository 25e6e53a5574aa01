using MentorBot.Servers;

namespace MentorBot.Storage;

/// <summary>Whether there is room for the data file, as a doctor says it.</summary>
public static class FreeSpace
{
    private const long Least = 100L * 1024 * 1024;

    /// <returns>Bytes; null where that cannot be known, such as before the folder is there.</returns>
    public static long? Of(string file) =>
        Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && Directory.Exists(folder)
            ? new DriveInfo(folder).AvailableFreeSpace
            : null;

    /// <param name="shown">The file, as whoever asks may see it.</param>
    public static DoctorLine Line(string shown, long? free) => free < Least
        ? new(
            false, $"Storage: {shown}, only {free / (1024 * 1024)} MB are free",
            "Make room on that disk, or move the file (Storage:File).")
        : new(true, $"Storage: {shown}");
}
