using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>Ways to ask in the page, and what can be done with an answer.</summary>
public sealed class AskingTests(PageBed bed) : PageTest(bed)
{
    [PageFact]
    public async Task Who_mentions_the_bot_is_answered_in_a_reply_that_can_be_explained_and_praised()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");

        var answer = await ada.AskAsync("half the cells in my table are empty, whose job is that and what's it called?");
        await Expect(answer).ToContainTextAsync("Missing Data");
        await Expect(answer.GetByRole(AriaRole.Button, new() { Name = "In reply to Ada" })).ToBeVisibleAsync();

        await Visitor.PressAsync(answer, "Why this?");
        await Expect(ada.Private("Why this?")).ToContainTextAsync("Only you can see this");
        await Visitor.PressAsync(answer, "Helpful");
        await Expect(ada.Private("Thank")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_command_is_picked_from_a_list_and_its_option_is_completed_while_one_types()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        await ada.Box.FocusAsync();
        await ada.Box.PressSequentiallyAsync("/as");
        await ada.Composer.GetByRole(AriaRole.Option, new() { NameRegex = Visitor.Begins("/ask") }).First.ClickAsync();
        var question = ada.Composer.GetByRole(AriaRole.Combobox, new() { Name = "question", Exact = true });

        await question.PressSequentiallyAsync("what is overfit");
        await ada.Composer.GetByRole(AriaRole.Option).Filter(new() { HasText = "verfit" }).First.ClickAsync();
        await Expect(question).ToHaveValueAsync(new Regex("verfit"));
        await ada.Composer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(ada.Private("verfitting")).ToContainTextAsync("/ask");
    }

    [PageFact]
    public async Task Who_replies_to_an_answer_is_answered_again()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        var answer = await ada.AskAsync("what is a confusion matrix?");
        var before = await ada.OfBot.CountAsync();

        await answer.HoverAsync();
        await answer.GetByRole(AriaRole.Button, new() { Name = "Reply", Exact = true }).ClickAsync();
        await Expect(ada.Composer).ToContainTextAsync("Replying to MentorBot");
        await ada.SayAsync("and what is cross-validation?");

        await Expect(await ada.NextOfBotAsync(before)).ToContainTextAsync("Cross-Validation");
        await Expect(ada.Messages.GetByRole(AriaRole.Article, new() { NameRegex = Visitor.Begins("Ada: and what is") })
            .GetByRole(AriaRole.Button, new() { Name = "In reply to MentorBot" })).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_message_of_somebody_else_is_answered_from_its_menu()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("questions");

        await ada.ChooseAsync(ada.Message("find the maths harder than the code?"), "Apps", "Answer this");

        await Expect(ada.Private("Ada used Answer this")).ToContainTextAsync("math");
    }

    [PageFact]
    public async Task A_private_answer_is_shared()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        var answer = await ada.CommandAsync("/ask", ("question", "what is regularization?"));

        await Visitor.PressAsync(answer, "Share here");

        var shared = ada.Message("Shared by @Ada");
        await Expect(shared).ToContainTextAsync("Regularization");
        await Expect(shared).Not.ToContainTextAsync("Only you can see this");
        var lin = await VisitAsync();
        await lin.BeAsync("Lin");
        await lin.GoAsync("general");
        await Expect(lin.Message("Shared by @Ada")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task In_a_conversation_the_bot_needs_no_mention()
    {
        var lin = await VisitAsync();
        await lin.BeAsync("Lin");
        await lin.GoToBotAsync();
        var before = await lin.OfBot.CountAsync();

        await lin.SayAsync("What is a decision tree?");

        await Expect(await lin.NextOfBotAsync(before)).ToContainTextAsync("Decision Tree");
    }

    [PageFact]
    public async Task A_question_in_an_open_channel_and_a_post_in_the_forum_are_answered_unasked()
    {
        var ada = await VisitAsync();
        await ada.GoAsync("questions");
        var before = await ada.OfBot.CountAsync();
        await ada.SayAsync("What does a machine learning engineer do all day?");
        await Expect(await ada.NextOfBotAsync(before)).ToContainTextAsync("engineer");

        await ada.GoAsync("help-forum");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "New post" }).ClickAsync();
        var form = ada.Page.GetByRole(AriaRole.Form, new() { Name = "New post" });
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Title" }).FillAsync("What is overfitting?");
        await form.GetByRole(AriaRole.Textbox, new() { Name = "Message" }).FillAsync(
            "My model is perfect on the training data and bad on new data. What is overfitting?");
        await form.GetByRole(AriaRole.Checkbox, new() { Name = "maths" }).CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        await Expect(ada.Title).ToContainTextAsync("What is overfitting?");
        await Expect(await ada.NextOfBotAsync(0)).ToContainTextAsync("overfitting");
    }

    [PageFact]
    public async Task Files_that_are_dropped_or_pasted_go_with_the_message()
    {
        const string Give = """
            (box, [way, name]) => {
              const given = new DataTransfer();
              given.items.add(new File(['three birds'], name, { type: 'text/plain' }));
              const event = way === 'paste'
                ? new ClipboardEvent('paste', { clipboardData: given, bubbles: true, cancelable: true })
                : new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true });
              box.dispatchEvent(event);
            }
            """;
        var ada = await VisitAsync();
        await ada.GoAsync("general");
        await ada.Box.EvaluateAsync(Give, new[] { "drop", "dropped.txt" });
        await ada.Box.EvaluateAsync(Give, new[] { "paste", "pasted.txt" });
        await Expect(ada.Composer.GetByRole(AriaRole.Button, new() { Name = "Remove dropped.txt" })).ToBeVisibleAsync();
        await ada.SayAsync("my notes, twice");

        var said = ada.Messages.GetByRole(AriaRole.Article).Filter(new() { HasText = "my notes, twice" });
        await Expect(said).ToContainTextAsync("dropped.txt");
        await Expect(said).ToContainTextAsync("pasted.txt");
    }
}
