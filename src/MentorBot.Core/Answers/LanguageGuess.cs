using System.Collections.Frozen;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Tells text that is clearly not English, by its script or by the small words of its neighbours. In doubt it is English.
/// </summary>
public static class LanguageGuess
{
    private static readonly FrozenSet<string> s_foreign = (
        "el la los las una uno para por que como esta este pero muy donde cuando cual quiero puedo hacer soy eres es mi tu su con del " +
        "le les des une est pour dans avec sur qui quoi comment pourquoi quel quelle je suis vous nous mon ton faire peut puis etre " +
        "apprendre ou et devenir ingenieur " +
        "der die das und ist ein eine einen fur mit wie warum welche welcher ich bin wir ihr nicht kann werden lernen auf den dem zu " +
        "was wird man " +
        "il lo gli che per sono come cosa perche quale voglio posso imparare di non della " +
        "um uma os em nao voce eu sou qual fazer aprender isso " +
        "het een van voor met niet hoe waarom welke ik ben kan worden leren en " +
        "jest sie jak dlaczego czy moge zostac czym na nie " +
        "bir ve icin nasil nedir mi ben ne bu olmak " +
        "yang apa bagaimana untuk dan saya adalah cara menjadi " +
        "kya hai kaise mein ke liye ka ki " +
        "verdient gehalt beruf ausbildung deutschland lerne brauche studium salaire metier apprentissage devenir combien gagne salario " +
        "sueldo trabajo carrera aprendizaje cuanto gana ingeniero necesito stipendio lavoro quanto guadagna lavorare trabalho carreira " +
        "quanto ganha preciso engenheiro salaris baan zarobki zarabia praca maas gaji belajar").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_shared =
        "a an as at be do come die die per me no in on so to is on am man was the es en et la di den ne or".Split(' ').ToFrozenSet();

    public static bool IsEnglish(string text, IReadOnlyList<Token> tokens)
    {
        var letters = text.Count(char.IsLetter);
        if (letters == 0)
            return true;
        if (text.AsSpan().ContainsAny('¿', '¡'))
            return false;
        if (text.Count(c => char.IsLetter(c) && c >= '\u0370' && c is < '\u1D00' or > '\u2000' && c < '\uFF00') * 2 > letters)
            return false;
        var foreign = tokens.Count(t => s_foreign.Contains(t.Word) && !s_shared.Contains(t.Word));
        var english = tokens.Count(t => t.IsStopWord && !s_foreign.Contains(t.Word));
        return foreign == 0 || english >= foreign || (foreign == 1 && (english > 0 || tokens.Count < 4));
    }
}
