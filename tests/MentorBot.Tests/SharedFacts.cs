namespace MentorBot.Tests;

/// <summary>
/// Files that lie beside the checkout, in ../shared or where MENTORBOT_SHARED says. They are no part of it: a test can do without.
/// </summary>
internal static class SharedFiles
{
    /// <summary>The folder that holds MentorBot.sln.</summary>
    public static string Checkout { get; } = FindCheckout();

    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("MENTORBOT_SHARED") ?? Path.Combine(Checkout, "../shared");

    /// <summary>The path of that file, whether it is there or not.</summary>
    public static string Find(string name) => Path.GetFullPath(Path.Combine(s_folder, name));

    public static bool Has(string name) => File.Exists(Find(name));

    public static string? Missing(string name) => Has(name) ? null : $"There is no {name} in the folder \"shared\" beside the checkout.";

    private static string FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds MentorBot.sln.");
    }
}

/// <summary>A test that needs a shared file, and counts as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file) => Skip = SharedFiles.Missing(file);
}

/// <inheritdoc cref="SharedFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute(string file) => Skip = SharedFiles.Missing(file);
}
