namespace MentorBot.Benchmarks;

/// <summary>Where this was built from; benchmarks run deep below it.</summary>
internal static class Checkout
{
    /// <summary>The first folder upwards that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">It was built for a place outside of one.</exception>
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Publish this to a folder of the checkout, such as out/load.");
        return folder.FullName;
    }
}
