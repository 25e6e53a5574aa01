using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Chat.Pictures;

/// <summary>Whether pictures can be made on this machine. Without them everything works, in text.</summary>
internal sealed class PictureCheck(Painter painter) : IDoctorCheck
{
    public async Task<IReadOnlyList<DoctorLine>> CheckAsync(ServerId? server, CancellationToken cancel) =>
        await painter.CheckAsync() is { } problem
            ?
            [
                new(
                    false, $"Pictures: {problem}; charts and maps come as text",
                    "On Debian or Ubuntu: `apt-get install librsvg2-bin fonts-dejavu-core`; on a Mac: `brew install librsvg`. Then check "
                        + "again."),
            ]
            : [new(true, "Pictures: charts and maps are drawn")];
}
