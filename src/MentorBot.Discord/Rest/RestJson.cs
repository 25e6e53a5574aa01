using System.Text.Json.Serialization;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest.Bodies;

namespace MentorBot.Discord.Rest;

/// <summary>The JSON of REST alone: bodies that are sent, and answers that no event has.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageEditBody))]
[JsonSerializable(typeof(BareCallback))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(DeferCallback))]
[JsonSerializable(typeof(UpdateCallback))]
[JsonSerializable(typeof(ChoicesCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(OpenDirectBody))]
[JsonSerializable(typeof(BulkDeleteBody))]
[JsonSerializable(typeof(ThreadFromMessageBody))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(PostBody))]
[JsonSerializable(typeof(ChannelEdit))]
[JsonSerializable(typeof(ThreadEdit))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(PinnedMessages))]
[JsonSerializable(typeof(ThreadList))]
[JsonSerializable(typeof(CallbackResult))]
[JsonSerializable(typeof(IReadOnlyList<CommandDefinition>))]
[JsonSerializable(typeof(RegisteredCommand[]))]
internal sealed partial class RestJson : JsonSerializerContext;
