namespace MentorBot.Discord.Gateway.Wire;

/// <summary>What came over the socket is no gateway traffic: too large, or not what zlib packs. The socket is of no more use.</summary>
internal sealed class GatewayDataException(string message, Exception? inner = null) : Exception(message, inner);
