using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>What a part of the bot has to tell somebody when he next uses it, because there is no other way to him.</summary>
public interface INotices
{
    /// <summary>Null where there is nothing, which is nearly always: asked after every use.</summary>
    Notice? For(PersonId person);
}

/// <param name="Told">To be called when it was shown: it is not shown again.</param>
public sealed record Notice(Reply Reply, Action Told);
