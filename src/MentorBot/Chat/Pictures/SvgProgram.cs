using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;

namespace MentorBot.Chat.Pictures;

/// <summary>
/// <c>rsvg-convert</c> as a process of its own: whatever a drawing does to it, the bot goes on. It gets the drawing on its standard input
/// and nothing of the bot's settings.
/// </summary>
public sealed class SvgProgram(IOptions<PictureOptions> options)
{
    private const string OurSettings = "MENTORBOT_";

    /// <summary>The first bytes of every PNG.</summary>
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private string Name => Path.GetFileName(options.Value.Program);

    /// <returns>The picture as PNG.</returns>
    /// <param name="svg">The drawing.</param>
    /// <param name="limit">Ends the process with it.</param>
    /// <exception cref="PictureException">There is no such program, or it made no picture of it.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task<byte[]> DrawAsync(string svg, CancellationToken limit)
    {
        using var process = Start();
        try
        {
            // Both pipes are read while the drawing is written, or a full one would stop all three.
            var png = ReadAsync(process.StandardOutput.BaseStream);
            var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await WriteAsync(process.StandardInput.BaseStream, svg).WaitAsync(limit);
            await process.WaitForExitAsync(limit);
            var picture = await png.WaitAsync(limit);
            if (process.ExitCode == 0 && picture.AsSpan().StartsWith(Signature))
                return picture;
            throw new PictureException($"{Name} made no picture: {(await said.WaitAsync(limit)).Trim()}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(options.Value.Program, ["--format=png"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in start.Environment.Keys.Where(key => key.StartsWith(OurSettings, StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            // Its message names folders of this machine.
            throw new PictureException($"{Name} is not installed here, or cannot be started", missing);
        }
    }

    private static async Task WriteAsync(Stream input, string svg)
    {
        try
        {
            await using (input)
                await input.WriteAsync(Encoding.UTF8.GetBytes(svg));
        }
        catch (IOException)
        {
            // It ended without reading: its exit code says the rest.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output)
    {
        using var bytes = new MemoryStream();
        await output.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

/// <summary>A picture could not be made; the message says why.</summary>
public sealed class PictureException(string message, Exception? cause = null) : Exception(message, cause);
