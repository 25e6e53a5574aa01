using MentorBot;
using MentorBot.Cli;

using var host = MentorBotHost.Build(args);
return CommandLine.Run(host.Services, args);
