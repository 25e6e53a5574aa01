using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Routing;

namespace MentorBot.Tests.Answering;

/// <summary>No server has added anything.</summary>
internal sealed class NoEntries : IServerEntries
{
    public event Action<ServerId>? Changed
    {
        add { }
        remove { }
    }

    public IReadOnlyList<OverlayEntry> Of(ServerId server) => [];
}
