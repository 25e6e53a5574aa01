using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

public class WordReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n.,!?", "")]
    [InlineData("What IS it?", "what is it")]
    [InlineData("don't won’t it's", "dont wont its")]
    [InlineData("C++ C# F# c", "c++ c# f# c")]
    [InlineData("c+ abc++ abc#", "c abc abc")]
    [InlineData("90k 90,000 90000", "90000 90000 90000")]
    [InlineData("1,234,567 or 1,2,3", "1234567 or 1 2 3")]
    [InlineData("9k 999k 9999k 12345k k", "9000 999000 9999k 12345k k")]
    [InlineData("$90k vs €80k vs £70k", "dollar 90000 vs euro 80000 vs pound 70000")]
    [InlineData("is the $$$ good", "is the dollar good")]
    [InlineData("scikit-learn, end-to-end", "scikit learn end to end")]
    [InlineData("a/b_test", "a b test")]
    [InlineData("Crème Brûlée, Łódź, naïve, Straße", "creme brulee lodz naive strase")]
    [InlineData("ｆｕｌｌ　ｗｉｄｔｈ", "full width")]
    [InlineData("𝐛𝐨𝐥𝐝 𝒾𝓉 𝟘𝟙", "bold it 01")]
    [InlineData("z\u0334a\u0335l\u0336g\u0337o", "zalgo")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen")]
    [InlineData("🚀rocket🚀science", "rocket science")]
    [InlineData("\uD83D lone \uDE80 halves", "lone halves")]
    [InlineData("机器学习 ML", "机器学习 ml")]
    public void Text_becomes_plain_words(string text, string words) => Assert.Equal(words, string.Join(' ', Words(text)));

    [Fact]
    public void A_word_longer_than_forty_letters_is_cut_and_the_rest_of_it_skipped() =>
        Assert.Equal([new string('x', 40), "next"], Words(new string('x', 5000) + " next"));

    [Fact]
    public void A_word_knows_where_it_stands_in_the_text()
    {
        const string text = "  Don't pay $$ for C++!";

        var spans = TextAnalyzer.Analyze(text).Select(t => text[t.Start..t.End]);

        Assert.Equal(["Don't", "pay", "$$", "for", "C++"], spans);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text, stackalloc char[WordReader.BufferSize]);
        while (reader.Read())
            words.Add(reader.Word.ToString());
        return words;
    }
}
