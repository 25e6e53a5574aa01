namespace MentorBot.Routing;

/// <summary>A person on Discord.</summary>
public readonly record struct PersonId(ulong Value) { public override string ToString() => $"{Value}"; }

/// <summary>A server (Discord calls it a guild).</summary>
public readonly record struct ServerId(ulong Value) { public override string ToString() => $"{Value}"; }

/// <summary>A channel, a thread, a forum or a direct conversation.</summary>
public readonly record struct PlaceId(ulong Value) { public override string ToString() => $"{Value}"; }

/// <summary>A message.</summary>
public readonly record struct PostId(ulong Value) { public override string ToString() => $"{Value}"; }
