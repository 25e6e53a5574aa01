namespace MentorBot.Benchmarks.Load;

/// <summary>A bot that is measured.</summary>
internal sealed record LoadSubject(string Name, Func<ServerReady, Child> Start)
{
    public static LoadSubject Ours { get; } = new("ours", server => OurBot(server, "None"));

    /// <summary>As the product runs.</summary>
    public static LoadSubject OursCompressed { get; } = new("ours, zlib-stream", server => OurBot(server, "ZlibStream"));

    public static LoadSubject DiscordJs { get; } = new("discord.js", server => NodeBot(server, "defaults"));

    public static LoadSubject DiscordJsTrimmed { get; } = new("discord.js, caches trimmed", server => NodeBot(server, "trimmed"));

    private static string NodeFolder => Path.Combine(Checkout.Find(), "tests", "MentorBot.Benchmarks", "Load", "discordjs");

    /// <summary>What is missing for discord.js, in a line that says how to get it; null when nothing is.</summary>
    public static string? MissingForNode()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "node"))))
            return "node is not there (https://nodejs.org, version 20): only our client is measured.";
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, NodeFolder);
        return Directory.Exists(Path.Combine(NodeFolder, "node_modules"))
            ? null
            : $"discord.js is not there: only our client is measured. To get it: npm ci --prefix {folder}";
    }

    private static Child OurBot(ServerReady server, string compression) =>
        Child.OfThisProgram([LoadBot.Name], Variables(server, ("LOAD_COMPRESSION", compression)));

    private static Child NodeBot(ServerReady server, string caches) =>
        Child.Start("node", [Path.Combine(NodeFolder, "bot.js")], Variables(server, ("LOAD_CACHES", caches)));

    private static Dictionary<string, string> Variables(ServerReady server, params ReadOnlySpan<(string Name, string Value)> own)
    {
        var all = new Dictionary<string, string> { ["LOAD_API"] = server.Api, ["LOAD_TOKEN"] = server.Token };
        foreach (var (name, value) in own)
            all[name] = value;
        return all;
    }
}
