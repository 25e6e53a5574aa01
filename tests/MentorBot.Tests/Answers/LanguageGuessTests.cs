using MentorBot.Core.Answers;
using MentorBot.Core.Search;

namespace MentorBot.Tests.Answers;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("Wie werde ich Machine Learning Engineer?")]
    [InlineData("Was ist maschinelles Lernen und wie fange ich an?")]
    [InlineData("Welche Mathematik brauche ich für Machine Learning?")]
    [InlineData("Comment devenir ingénieur en machine learning ?")]
    [InlineData("Quel est le salaire d'un data scientist en France ?")]
    [InlineData("Je suis étudiant, est-ce que je dois apprendre Python ?")]
    [InlineData("¿Cómo puedo ser ingeniero de machine learning?")]
    [InlineData("¿Cuánto gana un científico de datos en España y qué tengo que estudiar?")]
    [InlineData("que es el aprendizaje automatico")]
    [InlineData("मशीन लर्निंग इंजीनियर कैसे बनें?")]
    [InlineData("machine learning kya hai aur kaise sikhe")]
    [InlineData("如何成为机器学习工程师？")]
    [InlineData("machine learning 工程师的薪水是多少？需要学什么数学")]
    [InlineData("كيف أصبح مهندس تعلم آلي؟")]
    [InlineData("Как стать инженером по машинному обучению?")]
    [InlineData("機械学習エンジニアになるにはどうすればいいですか")]
    [InlineData("머신러닝 엔지니어가 되려면 어떻게 해야 하나요?")]
    [InlineData("Como eu posso aprender aprendizado de máquina?")]
    public void A_question_in_another_language_is_not_taken_for_english(string text) => Assert.False(IsEnglish(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 > 7?")]
    [InlineData("ml?")]
    [InlineData("salary")]
    [InlineData("numpy vs pandas")]
    [InlineData("wat iz mashine lerning")]
    [InlineData("hw do i bcome a ml enginer plz")]
    [InlineData("yo idk wth a gpu does lmao help")]
    [InlineData("u guys think its 2 late 4 me")]
    [InlineData("so is AI a part of ML or ML a part of AI??")]
    [InlineData("I'm a die-hard pandas fan, was it the right choice?")]
    [InlineData("salary in La Paz or Los Angeles")]
    [InlineData("what does Max Müller in São Paulo earn?")]
    [InlineData("ich bin from Germany, how do I find a job in the US?")]
    [InlineData("What does 机器学习 mean?")]
    [InlineData("est. time to learn pytorch")]
    [InlineData("is the ka me la algorithm, e.g. per con, on or in there?")]
    [InlineData("🚀🚀🚀 what now 🤔")]
    public void English_is_taken_for_english_however_short_or_misspelt(string text) => Assert.True(IsEnglish(text));

    private static bool IsEnglish(string text) => LanguageGuess.IsEnglish(text, TextAnalyzer.Analyze(text));
}
