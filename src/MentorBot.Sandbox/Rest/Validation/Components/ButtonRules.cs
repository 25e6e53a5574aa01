namespace MentorBot.Sandbox.Rest.Validation.Components;

/// <summary>A button does one of three things by its style: it asks the application, opens a link, or sells something.</summary>
internal static class ButtonRules
{
    private const long Link = 5;
    private const long Premium = 6;

    public static void Check(Field button, ComponentCheck check)
    {
        var style = button["style"].Choice(required: true, 1, 2, 3, 4, Link, Premium);
        button["label"].Text(0, 80);
        button["disabled"].Flag();
        ComponentCheck.Emoji(button["emoji"]);
        switch (style)
        {
            case Link: CheckLink(button); break;
            case Premium: CheckPremium(button); break;
            case not null: CheckInteractive(button, check); break;
        }
        if (style is not (null or Premium) && IsEmpty(button["label"]) && !button["emoji"].Given)
            button.Error("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji must be specified");
    }

    private static void CheckInteractive(Field button, ComponentCheck check)
    {
        if (button["url"].Given)
            Exclusive(button);
        if (!button["custom_id"].Given)
            button["custom_id"].Error("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
        else
            check.CustomId(button);
    }

    private static void CheckLink(Field button)
    {
        if (button["custom_id"].Given)
            Exclusive(button);
        if (!button["url"].Given)
            button["url"].Error("BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
        else if (button["url"].Text(1, 512) is { } url)
            MediaRules.Url(button["url"], url, "http", "https", "discord");
    }

    private static void CheckPremium(Field button)
    {
        button["sku_id"].Id(required: true);
        if (button["custom_id"].Given || button["url"].Given || button["label"].Given || button["emoji"].Given)
            button.Error("BUTTON_COMPONENT_PREMIUM_FIELDS", "A premium button has a sku id and nothing else");
    }

    private static void Exclusive(Field button) =>
        button.Error("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");

    private static bool IsEmpty(Field text) => string.IsNullOrEmpty(text.Value?.ToString());
}
