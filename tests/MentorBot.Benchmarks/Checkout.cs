namespace MentorBot.Benchmarks;

/// <summary>Where this was built from; benchmarks run deep below it.</summary>
internal static class Checkout
{
    /// <summary>The first folder upwards that holds the solution.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Run this from a checkout.");
        return folder.FullName;
    }
}
