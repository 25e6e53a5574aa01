using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Routing;

namespace MentorBot.Features.Ask;

internal sealed class NoEntries : IServerEntries
{
    public event Action<ServerId>? Changed { add { } remove { } }

    public IReadOnlyList<OverlayEntry> Of(ServerId server) => [];
}
