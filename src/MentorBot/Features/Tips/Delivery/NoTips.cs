using MentorBot.Core.Replies;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Where the knowledge has no tips.</summary>
internal sealed class NoTips : ITipSupply
{
    public IReadOnlyList<MenuOption> Topics => [];

    public IReadOnlyList<MenuOption> Levels => [];

    public TipPick Pick(TipWish wish, IReadOnlySet<string> given, string seed) => new(null, 0);

    public Reply? Render(string tip, bool forOne) => null;
}
