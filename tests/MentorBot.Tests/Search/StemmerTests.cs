using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

public class StemmerTests
{
    /// <summary>Words and their stems after https://snowballstem.org/algorithms/english/stemmer.html; one alone is its own.</summary>
    private const string Published = """
        consign consigned=consign consigning=consign consignment=consign consist consistency=consist consistently=consist
        consolation=consol consolatory=consolatori console=consol consolidate=consolid consolingly=consol consonant=conson
        conspicuously=conspicu conspiracy=conspiraci conspirator=conspir constable=constabl constancy=constanc constant
        knack knackeries=knackeri knave knavish kneading=knead knees=knee kneel knelt knife knightly=knight knitted=knit
        knitting=knit knives=knive knob knocker knockers=knocker knots=knot
        ties=tie cries=cri tied=tie cried=cri cry=cri by say gas this gaps=gap kiwis=kiwi abyss caresses=caress
        agreed=agre feed bed bled falling=fall hissing=hiss failing=fail filing=file hopping=hop hoping=hope plastered=plaster
        motoring=motor sing sized=size troubled=troubl tanned=tan fizzed=fizz luxuriated=luxuri happy=happi
        relational=relat conditional=condit rational=ration valency=valenc digitizer=digit operator=oper feudalism=feudal
        decisiveness=decis hopefulness=hope callousness=callous formality=formal sensitivity=sensit sensibility=sensibl
        triplicate=triplic formative=format formalize=formal electricity=electr electrical=electr goodness=good
        revival=reviv allowance=allow inference=infer airliner=airlin adjustable=adjust defensible=defens irritant=irrit
        replacement=replac adjustment=adjust dependent=depend adoption=adopt communism=communism activate=activ effective=effect
        probate=probat rate cease=ceas controlling=control roll general generally=general generate=generat generic communication=communic
        dying=die skies=sky news idly=idl early=earli inning herring proceed exceed succeed
        """;

    private static readonly char[] s_blanks = [' ', '\n'];

    public static IEnumerable<object[]> PublishedPairs() =>
        Published.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries).Select(p => new object[] { p.Split('=')[0], p.Split('=')[^1] });

    [Theory]
    [MemberData(nameof(PublishedPairs))]
    public void A_word_has_the_stem_that_the_algorithm_gives_it(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("deploy deploys deployed deploying deployment deployments")]
    [InlineData("train trains trained training trainings")]
    [InlineData("salary salaries")]
    [InlineData("study studies studied studying")]
    [InlineData("company companies")]
    [InlineData("optimize optimizes optimized optimizing optimization optimizer")]
    [InlineData("evaluate evaluates evaluated evaluating evaluation evaluations")]
    [InlineData("engineer engineers engineered engineering")]
    [InlineData("regress regression regressions")]
    [InlineData("cluster clusters clustered clustering")]
    [InlineData("certify certified certifies")]
    [InlineData("certificate certificates certification certifications")]
    [InlineData("plan plans planned planning")]
    [InlineData("skill skills skilled")]
    [InlineData("predict predicts predicted predicting prediction predictions predictive")]
    [InlineData("bias biases biased")]
    [InlineData("analysis analyses")]
    [InlineData("statistics statistical stats")]
    [InlineData("maths mathematics mathematical math")]
    public void Forms_of_one_word_share_a_stem(string forms) => Assert.Single(forms.Split(' ').Select(Stemmer.Stem).Distinct());

    [Theory]
    [InlineData("data dates")]
    [InlineData("pandas panda")]
    [InlineData("general generate")]
    [InlineData("news new")]
    [InlineData("pay pair")]
    [InlineData("python pytorch")]
    public void Different_words_keep_different_stems(string words) =>
        Assert.Equal(words.Split(' ').Length, words.Split(' ').Select(Stemmer.Stem).Distinct().Count());

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("us")]
    [InlineData("c++")]
    [InlineData("gpt4s")]
    [InlineData("naïves")]
    [InlineData("学习")]
    [InlineData("90000")]
    [InlineData("pandas")]
    [InlineData("keras")]
    public void What_is_no_plain_word_or_is_a_name_stays_as_it_is(string word) => Assert.Equal(word, Stemmer.Stem(word));

    [Fact]
    public void A_text_as_long_as_no_word_is_stays_as_it_is() =>
        Assert.Equal(new string('n', 2_000_000) + "ing", Stemmer.Stem(new string('n', 2_000_000) + "ing"));
}
