using System.Collections.Frozen;

namespace MentorBot.Core.Search;

/// <summary>Words that hold a sentence together and say nothing of its topic. Question words count as such for ranking passages.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> s_words = (
        "a about after all also am an and any are arent as at be because been before being but by can cant could couldnt did didnt do " +
        "does doesnt doing dont for from get gets getting go going got had has have havent having he her here hers hey hi him his how " +
        "hows i id if ill im in into is isnt it its ive just let lets like lot many may me might more most much must my need no not of " +
        "off ok okay on one ones or our out over please pls really say she should so some someone something such tell than thanks that " +
        "thats the their them then there theres these they theyre thing things this those to too u up ur us use used very wanna want " +
        "was we were what whats when where wheres which while who whos whom whose why will with without would wouldnt yes you youre " +
        "your").Split(' ').ToFrozenSet();

    public static bool Contains(string word) => s_words.Contains(word);
}
