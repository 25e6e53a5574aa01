return MentorBot.MentorBotHost.Run(args);
