using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>The quiz questions of now, for all that asks them: on demand, and in channels.</summary>
public interface IQuizzes
{
    /// <summary>A question on what a tip is about, as near as there is one; null where there is none at all.</summary>
    /// <param name="asked">Ids of questions that were asked there already: one that was asked least often is chosen.</param>
    QuizQuestion? About(string tip, IReadOnlyCollection<string> asked, ulong seed);

    /// <summary>The card of a question with its four choices as buttons; null where the knowledge no longer has it.</summary>
    /// <param name="seed">Decides the order of the choices: it has to stand in the buttons' values.</param>
    /// <param name="press">Where the button of a choice leads, by its place on the card from 0.</param>
    Reply? Card(string question, ulong seed, Func<int, Go> press);

    /// <summary>Whether a choice is the right one; null where the knowledge no longer has the question.</summary>
    bool? IsRight(string question, ulong seed, int place);

    /// <summary>Takes the person's answer down, and says to him alone whether it is right, and why.</summary>
    /// <returns>Null where the knowledge no longer has the question.</returns>
    Reply? Answer(PersonId person, string question, ulong seed, int place);
}
