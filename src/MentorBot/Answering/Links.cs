namespace MentorBot.Answering;

/// <summary>The routes that the buttons of answers and tips lead to. A link to another feature is only its name.</summary>
public static class Links
{
    public const string More = "ask.more", Follow = "ask.follow", Why = "ask.why", Vote = "ask.vote", Bin = "ask.bin", Share = "ask.share",
        ShareCard = "ask.sharecard", Human = "ask.human", TellMe = "gaps.tell", QuizMe = "quiz.tip", Quiz = "quiz";
}
