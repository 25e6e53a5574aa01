using MentorBot.Core.Replies;
using MentorBot.Discord.Components;

namespace MentorBot.Chat.Cards;

/// <summary>A form as Discord's modal.</summary>
internal static class FormModal
{
    private const int LongestLabel = 45;
    private const int LongestHint = 100;

    public static Modal Of(Form form) => new(
        CustomId.Of(form.Submit), ReplyMessage.Short(form.Title, MessageLimits.ModalTitle), [.. form.Fields.Select(LabelOf)]);

    private static Label LabelOf(FormField field) => new(ReplyMessage.Short(field.Label, LongestLabel), PartOf(field))
    {
        Description = field.Hint is { } hint ? ReplyMessage.Short(hint, LongestHint) : null,
    };

    private static Component PartOf(FormField field) => field.Kind switch
    {
        FieldKind.Pick => new RadioGroup(
            field.Name,
            [.. field.Options.Select(option => new GroupOption(option.Label, option.Value)
            {
                Description = option.Hint,
                Default = option.Chosen,
            })])
        { Required = field.Required },
        FieldKind.Tick => new Checkbox(field.Name) { Default = field.Value == "true" },
        _ => new TextInput(field.Name, field.Kind == FieldKind.Paragraph ? TextInputStyle.Paragraph : TextInputStyle.Short)
        {
            MaxLength = field.MaxLength,
            Required = field.Required,
            Value = string.IsNullOrEmpty(field.Value) ? null : ReplyMessage.Short(field.Value, field.MaxLength),
        },
    };
}
