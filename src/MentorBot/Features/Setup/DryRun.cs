using System.Text;
using MentorBot.Core.Answers;
using MentorBot.Routing;

namespace MentorBot.Features.Setup;

/// <summary>What the bot would have said unasked to messages of the past.</summary>
/// <param name="Read">Messages that were read.</param>
/// <param name="ByPeople">Of them those by people, with a text.</param>
/// <param name="Known">Of those the ones that it would have answered had they been for it.</param>
/// <param name="Answered">Those that would have been answered, newest first, each with the answer.</param>
internal sealed record DryRun(int Read, int ByPeople, int Known, IReadOnlyList<(Post Post, Answer Answer)> Answered)
{
    public const int Messages = 200;
    private const int Shown = 10;
    private const int Quoted = 80;
    private const int TitleRoom = 80;
    private const int Room = 2900;

    /// <param name="posts">Newest first.</param>
    public static DryRun Of(IReadOnlyList<Post> posts, Func<string, Answer> ask, CancellationToken cancel)
    {
        var people = posts.Where(post => !post.ByBot && !string.IsNullOrWhiteSpace(post.Text)).ToList();
        var (known, answered) = (0, new List<(Post, Answer)>());
        foreach (var post in people)
        {
            cancel.ThrowIfCancellationRequested();
            var answer = ask(post.Text);
            if (answer.Decision == Decision.Answered)
                known++;
            // A reply is meant for whom it replies to.
            if (answer.Ambient && post.ReplyTo is null)
                answered.Add((post, answer));
        }
        return new(posts.Count, people.Count, known, answered);
    }

    public string Text()
    {
        var counts = $"I read the last {Read} messages, {ByPeople} of them by people. "
            + $"Asked directly I would have answered {Known}, unasked {Answered.Count}.";
        if (Answered.Count == 0)
            return counts;
        var lines = Answered.Take(Shown).Select(found =>
            $"- “{Quote(found.Post.Text)}” → {Escape(SetupText.Cut(Title(found.Answer), TitleRoom))}");
        var more = Answered.Count > Shown ? $" The newest {Shown}:" : "";
        return $"{counts}{more}\n{SetupText.Fit([.. lines], Room)}";
    }

    /// <summary>At most 80 characters of it on one line, so that it cannot alter the reply.</summary>
    public static string Quote(string text) =>
        Escape(SetupText.Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Quoted));

    private static string Title(Answer answer) =>
        (answer.Best ?? answer.Parts.Select(part => part.Best).FirstOrDefault(best => best is not null))?.Passage.Title ?? "";

    /// <summary>Discord shows an escaped mark as it is; mentions and links are made of marks too.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (@"\*_~`|<>[]()#:@-".Contains(character, StringComparison.Ordinal))
                result.Append('\\');
            result.Append(character);
        }
        return result.ToString();
    }
}
