using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Faults;

/// <summary>Which of many like occasions a fault takes: the next one, unless told otherwise.</summary>
/// <typeparam name="TSelf">The sentence, which goes on with what happens.</typeparam>
public abstract class Occasions<TSelf> where TSelf : Occasions<TSelf>
{
    private int _skip;
    private int _times = 1;

    internal Application? Only { get; private set; }

    /// <summary>Lets so many pass first: <c>After(2)</c> takes the third.</summary>
    public TSelf After(int count)
    {
        _skip = count;
        return (TSelf)this;
    }

    /// <summary>Takes so many in a row.</summary>
    public TSelf Times(int count)
    {
        _times = count;
        return (TSelf)this;
    }

    /// <summary>Takes all of them, until the fault is disposed.</summary>
    public TSelf Always() => Times(int.MaxValue);

    /// <summary>Takes those of one application only.</summary>
    public TSelf Of(Application application)
    {
        Only = application;
        return (TSelf)this;
    }

    internal Fault NewFault() => new(_skip, _times);
}
