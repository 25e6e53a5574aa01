namespace MentorBot.Core.Replies;

/// <summary>What a command gives back: a closed set. Whoever shows it (Discord, a terminal) turns it into its own form.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>A reply of its own: private or public, as the route says.</summary>
    public sealed record Show(Reply Reply) : Outcome
    {
        /// <summary>Called once it is there. What has to be done only then is begun before and looked for after a crash.</summary>
        public Action? Shown { get; init; }
    }

    /// <summary>What was pressed on becomes this.</summary>
    public sealed record Replace(Reply Reply) : Outcome;

    /// <summary>A form to fill in. Only from a route that says that it opens one.</summary>
    public sealed record Ask(Form Form) : Outcome;

    /// <summary>What was pressed on goes away.</summary>
    public sealed record Remove : Outcome;

    /// <summary>It was not done, and the reason, kindly, to the person alone. Markdown of ours only.</summary>
    public sealed record Refuse(string Reason) : Outcome;
}
