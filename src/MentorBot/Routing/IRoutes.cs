namespace MentorBot.Routing;

/// <summary>What a feature lets people do.</summary>
public interface IRoutes
{
    IReadOnlyList<Route> Routes { get; }
}
