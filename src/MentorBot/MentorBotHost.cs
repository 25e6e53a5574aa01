using System.Text.Json;
using MentorBot.Answering;
using MentorBot.Chat;
using MentorBot.Chat.Pictures;
using MentorBot.Cli;
using MentorBot.Features.Ask;
using MentorBot.Features.Gaps;
using MentorBot.Features.Glossary;
using MentorBot.Features.Help;
using MentorBot.Features.Listen;
using MentorBot.Features.Privacy;
using MentorBot.Features.Quiz;
using MentorBot.Features.Resources;
using MentorBot.Features.Roadmaps;
using MentorBot.Features.Roles;
using MentorBot.Features.Salaries;
using MentorBot.Features.Setup;
using MentorBot.Features.Tips;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace MentorBot;

/// <summary>Puts the program together: settings, services, features.</summary>
public static class MentorBotHost
{
    /// <summary>Runs the program and gives its exit code. Settings that cannot be read are said in a line.</summary>
    public static int Run(string[] args)
    {
        try
        {
            using var host = Build(Directory.GetCurrentDirectory());
            return CommandLine.Run(host, args);
        }
        catch (StorageException e)
        {
            Console.Error.WriteLine(e.Message);
            return CommandLine.InputHasProblems;
        }
        catch (SettingsException e)
        {
            Console.Error.WriteLine(e.Message);
            return CommandLine.InputHasProblems;
        }
    }

    /// <param name="folder">Where the user's <c>appsettings.json</c> lies; it wins over the one beside the program.</param>
    /// <param name="instead">Settings that win over all others.</param>
    /// <param name="clock">The real one when absent.</param>
    /// <exception cref="SettingsException">A setting cannot be read.</exception>
    public static IHost Build(string folder, IReadOnlyDictionary<string, string?>? instead = null, TimeProvider? clock = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Args = [], ApplicationName = "mentorbot" });
        try
        {
            builder.Configuration
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json", folder), optional: true)
                .AddEnvironmentVariables("MENTORBOT_")
                .AddInMemoryCollection(instead);
            builder.AddKnowledge();
            builder.AddUseLimits();
            AddOptions<ChatOptions>(builder, "Discord");
            AddOptions<PictureOptions>(builder, "Pictures");
            AddOptions<StorageOptions>(builder, "Storage");
            AddOptions<SalariesOptions>(builder, "Salaries");
            AddOptions<TipsOptions>(builder, "Tips");
        }
        // A file that is no JSON, and a value that does not fit its setting.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new SettingsException(Explain(e), e);
        }
        AddParts(builder.Services, clock ?? TimeProvider.System);
        AddLog(builder.Logging, isAlone: instead is null);
        return builder.Build();
    }

    /// <summary>Read at once, so that a value that does not fit stops the start.</summary>
    private static void AddOptions<T>(HostApplicationBuilder builder, string section) where T : class, IChecksSettings, new()
    {
        var options = builder.Configuration.GetSection(section).Get<T>() ?? new();
        builder.Services.AddSingleton(Options.Create(options));
        builder.Services.AddSingleton<IChecksSettings>(options);
    }

    /// <summary>What all features stand on, then the features, then what runs by itself, in the order in which it starts.</summary>
    private static void AddParts(IServiceCollection services, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(all => Database.Open(all.GetRequiredService<IOptions<StorageOptions>>().Value.Path()));
        services.AddSingleton<ServerStore>();
        services.AddSingleton<IServerData>(all => all.GetRequiredService<ServerStore>());
        services.AddSingleton<DepartedServers>();
        services.AddSingleton<IForgets>(all => all.GetRequiredService<DepartedServers>());
        services.AddSingleton<WeekCounts>();
        services.AddSingleton<IServerData>(all => all.GetRequiredService<WeekCounts>());
        services.AddSingleton<PendingStore>();
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<PendingStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<PendingStore>());
        services.AddSingleton<Mentor>();
        services.AddSingleton<PlainQuestions>();
        services.AddSingleton<Func<Router>>(all => all.GetRequiredService<Router>);
        services.AddSingleton(all => new Router(all.GetServices<IRoutes>().SelectMany(part => part.Routes)));
        services.AddChat();

        services.AddAsk();
        services.AddListen();
        services.AddGaps();
        services.AddGlossary();
        services.AddResources();
        services.AddSetup();
        services.AddPrivacy();
        services.AddHelp();
        services.AddRoles();
        // Before the roadmaps: "what should I study today?" is asked for a tip, and without "today" for the next step.
        services.AddTips();
        services.AddQuiz();
        services.AddRoadmaps();
        services.AddSalaries();
        services.AddTipDelivery();
        services.AddTipSuggestions();

        services.AddRetention();
        services.AddHostedService<KnowledgeWatcher>();
        services.AddHostedService<SignOfLife>();
        services.AddHostedService(all => all.GetRequiredService<MentionWorker>());
        services.AddHostedService(all => all.GetRequiredService<TipWorker>());
        // Last to start, first to stop: what it has accepted by then, the others finish.
        services.AddHostedService(all => all.GetRequiredService<ChatBot>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
    }

    /// <summary>One calm line for each thing that matters.</summary>
    /// <param name="isAlone">Else whoever built it says that it is there.</param>
    private static void AddLog(ILoggingBuilder logging, bool isAlone)
    {
        logging.AddConsole(console => console.FormatterName = CalmLines.FormatterName);
        logging.AddConsoleFormatter<CalmLines, ConsoleFormatterOptions>();
        logging.AddFilter(null, LogLevel.Warning);
        logging.AddFilter("MentorBot", LogLevel.Information);
        if (isAlone)
            return;
        logging.AddFilter("MentorBot.Discord", LogLevel.Warning);
        logging.AddFilter("MentorBot.Chat", LogLevel.Warning);
    }

    private static string Explain(Exception error) => error.GetBaseException() switch
    {
        JsonException json =>
            $"{FileOf(error)}:{json.LineNumber + 1}: this is not JSON. Mend the line, or start from appsettings.example.json.",
        _ when error is InvalidOperationException => $"{error.Message.TrimEnd('.')}. Mend it in appsettings.json or in the environment.",
        var cause => $"The settings cannot be read: {cause.Message}",
    };

    /// <summary>The configuration reader names the file in quotes.</summary>
    private static string FileOf(Exception error) => error.Message.Split('\'') is [_, var file, ..] ? file : "appsettings.json";
}

/// <summary>The settings have a problem that whoever runs the program can mend; the message says how.</summary>
public sealed class SettingsException(string message, Exception cause) : Exception(message, cause);
