using System.Text.Json.Serialization;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Components;

/// <summary>
/// A part of a message or of a form that the bot sends. Which part may stand where, and how long its texts may be, is checked by
/// <see cref="MessageLimits"/> before anything is sent.
/// </summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), (int)ComponentType.ActionRow)]
[JsonDerivedType(typeof(Button), (int)ComponentType.Button)]
[JsonDerivedType(typeof(StringSelect), (int)ComponentType.StringSelect)]
[JsonDerivedType(typeof(TextInput), (int)ComponentType.TextInput)]
[JsonDerivedType(typeof(UserSelect), (int)ComponentType.UserSelect)]
[JsonDerivedType(typeof(RoleSelect), (int)ComponentType.RoleSelect)]
[JsonDerivedType(typeof(MentionableSelect), (int)ComponentType.MentionableSelect)]
[JsonDerivedType(typeof(ChannelSelect), (int)ComponentType.ChannelSelect)]
[JsonDerivedType(typeof(Section), (int)ComponentType.Section)]
[JsonDerivedType(typeof(TextDisplay), (int)ComponentType.TextDisplay)]
[JsonDerivedType(typeof(Thumbnail), (int)ComponentType.Thumbnail)]
[JsonDerivedType(typeof(MediaGallery), (int)ComponentType.MediaGallery)]
[JsonDerivedType(typeof(AttachedFile), (int)ComponentType.File)]
[JsonDerivedType(typeof(Separator), (int)ComponentType.Separator)]
[JsonDerivedType(typeof(Container), (int)ComponentType.Container)]
[JsonDerivedType(typeof(Label), (int)ComponentType.Label)]
[JsonDerivedType(typeof(FileUpload), (int)ComponentType.FileUpload)]
[JsonDerivedType(typeof(RadioGroup), (int)ComponentType.RadioGroup)]
[JsonDerivedType(typeof(CheckboxGroup), (int)ComponentType.CheckboxGroup)]
[JsonDerivedType(typeof(Checkbox), (int)ComponentType.Checkbox)]
public abstract record Component
{
    /// <summary>Unique in the message; Discord numbers those that have none.</summary>
    public int? Id { get; init; }
}

/// <summary>An emoji on a button or beside an option: only a name for a Unicode one.</summary>
public sealed record ComponentEmoji(string Name, Snowflake? Id = null);
