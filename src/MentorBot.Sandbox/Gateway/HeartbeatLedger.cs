namespace MentorBot.Sandbox.Gateway;

/// <summary>Asks a client for a heartbeat and knows when the answer proves that it has read everything sent before the question.</summary>
internal sealed class HeartbeatLedger(GatewaySocket socket)
{
    private readonly Lock _gate = new();
    private readonly List<Question> _open = [];

    /// <summary>Completes when the client has read every event up to that number, or the socket has ended.</summary>
    public Task AskAsync(long sequence)
    {
        var question = new Question(sequence);
        lock (_gate)
            _open.Add(question);
        socket.Send(GatewayFrame.Control(1));
        return Task.WhenAny(question.Answered.Task, socket.Ended.Task);
    }

    /// <summary>A heartbeat came; true when it answered something.</summary>
    /// <param name="sequence">The number of the last event that the client has read, as it says.</param>
    public bool Beat(long sequence)
    {
        lock (_gate)
        {
            var again = _open.Any(question => question.Sequence > sequence && question.Beats == 0);
            var answered = _open.RemoveAll(question => question.IsAnsweredBy(sequence)) > 0;
            if (again)
                socket.Send(GatewayFrame.Control(1));
            return answered;
        }
    }

    private sealed class Question(long sequence)
    {
        public long Sequence { get; } = sequence;

        public int Beats { get; private set; }

        public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // The first beat may have been on its way when the question was sent; some clients say 0 for ever. The second cannot have been.
        public bool IsAnsweredBy(long read)
        {
            if (read < Sequence && ++Beats < 2)
                return false;
            Answered.TrySetResult();
            return true;
        }
    }
}
