using System.ComponentModel;
using System.Diagnostics;

namespace MentorBot.Play;

/// <summary>Opens a page in the browser of whoever sits at this machine.</summary>
internal static class Browser
{
    /// <summary>Does nothing where there is no desktop, and does not mind when it fails: the address stands on the terminal.</summary>
    public static void TryOpen(Uri address)
    {
        if (Opener() is not { } opener)
            return;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(opener, address.AbsoluteUri)
            {
                // What the browser has to say is not about this program.
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            // There is none.
        }
    }

    private static string? Opener() =>
        OperatingSystem.IsWindows() ? "explorer"
        : OperatingSystem.IsMacOS() ? "open"
        : HasDesktop ? "xdg-open"
        : null;

    private static bool HasDesktop => IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY");

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
