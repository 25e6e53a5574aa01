using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup.Drafts;

/// <summary>What somebody has chosen in setup and not saved yet, beside what was there when he began.</summary>
internal sealed record Draft
{
    /// <summary>Shown in one menu at once; Discord takes no more.</summary>
    public const int InMenu = 25;

    public required ServerSettings Before { get; init; }

    public required IReadOnlyList<ChannelSettings> ChannelsBefore { get; init; }

    public required ServerSettings Settings { get; init; }

    /// <summary>The channels that are to be open, by id.</summary>
    public required IReadOnlyList<ChannelSettings> Channels { get; init; }

    /// <summary>Begins with what is there, without what Discord no longer has.</summary>
    public static Draft Of(ServerSettings settings, IReadOnlyList<ChannelSettings> channels, ServerSight sight) => new()
    {
        Before = settings,
        ChannelsBefore = channels,
        Settings = settings with
        {
            CuratorRole = settings.CuratorRole is { } curator && sight.Role(curator) is not null ? curator : null,
            HelperRole = settings.HelperRole is { } helper && sight.Role(helper) is not null ? helper : null,
            LogChannel = settings.LogChannel is { } log && sight.Channel(log) is not null ? log : null,
        },
        Channels = [.. channels.Where(channel => sight.Channel(channel.Channel) is not null)],
    };

    public ChannelSettings? Channel(PlaceId id) => Channels.FirstOrDefault(channel => channel.Channel == id);

    /// <summary>
    /// The menu of channels was used. It shows the first <see cref="InMenu"/> that are open: what stands behind them stays as it is.
    /// </summary>
    /// <param name="chosen">Ids; what is no channel of this server that one can write in is passed over.</param>
    public Draft Open(IReadOnlyList<ulong> chosen, ServerSight sight)
    {
        var opened = chosen.Select(id => sight.Channel(new(id))).OfType<ChannelSight>()
            .Where(channel => channel.Kind is ChannelKind.Text or ChannelKind.Announcement or ChannelKind.Forum)
            .Select(channel => Channel(channel.Id) ?? AsBefore(channel.Id) ?? New(channel));
        return this with
        {
            Channels = [.. opened.Concat(Channels.Skip(InMenu)).DistinctBy(channel => channel.Channel)
                .OrderBy(channel => channel.Channel.Value)],
        };
    }

    public Draft With(ChannelSettings changed) => this with
    {
        Channels = [.. Channels.Select(channel => channel.Channel == changed.Channel ? changed : channel)],
    };

    private ChannelSettings? AsBefore(PlaceId id) => ChannelsBefore.FirstOrDefault(channel => channel.Channel == id);

    private ChannelSettings New(ChannelSight channel) =>
        new(channel.Id, Settings.Server, channel.Kind == ChannelKind.Forum ? ChannelMode.Forum : ChannelMode.Questions);
}
