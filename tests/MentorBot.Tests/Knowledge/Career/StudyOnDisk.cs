namespace MentorBot.Tests.Knowledge.Career;

/// <summary>Tips and questions of the bakery, to be put into the folder of <see cref="CareerOnDisk"/>.</summary>
internal static class StudyOnDisk
{
    public const string Tips = "tips/dough.yml", MoreTips = "tips/shop-floor.yml";

    public const string Quiz = "quiz/dough.yml", MoreQuiz = "quiz/shop-floor.yml";

    private const string TipList = """
        weigh-the-salt:
          title: Weigh the salt
          level: beginner
          about: [guide/bread, topic first-dough]
          text: >-
            Weigh the salt for one loaf and write the number down beside the weight of the flour. Divide the one by the other. You are done
            when you can say the share aloud.
        feel-the-dough:
          title: Feel the dough
          level: beginner
          about: [guide/bread#proving]
          text: >-
            Press a finger into a dough every ten minutes and write down how long the dent stays. Bake when it stays for a breath. You are
            done when you have three numbers.
        leave-it-overnight:
          title: Leave it overnight
          level: intermediate
          about: [topic slow-dough]
          text: >-
            Put half of a dough into the cold for the night and bake the other half now. Taste both tomorrow, with closed eyes. You are done
            when you can tell them apart.

        """;

    private const string MoreTipList = """
        greet-by-name:
          title: Greet somebody by name
          level: advanced
          about: [faq/baking#stale]
          text: >-
            Ask one person who buys bread today for a name, and use it tomorrow. Write the name down at once, with what was bought. You are
            done when you have used it.

        """;

    private const string QuizList = """
        why-it-rises:
          level: beginner
          about: [guide/bread#proving, topic first-dough]
          question: Why does a dough rise?
          right: Its yeast makes gas
          right-because: The gas is held by the dough, which grows.
          wrong:
            - choice: Its salt makes gas
              because: Salt slows yeast down.
            - choice: It takes up air from the room
              because: Air alone does not lift it.
            - choice: Its flour swells with heat
              because: A dough rises in the cold too.
        what-goes-in:
          level: beginner
          about: [guide/bread]
          question: What does a bread need?
          right: Flour, water, salt and time
          right-because: All else is a matter of taste.
          wrong:
            - choice: Flour, milk, sugar and heat
              because: That makes a cake.
            - choice: Flour, water, fat and haste
              because: Haste spoils a bread.
            - choice: Yeast, water, salt and oil
              because: There is no flour in it.

        """;

    private const string MoreQuizList = """
        why-it-goes-stale:
          level: advanced
          about: [faq/baking#stale]
          question: Why does bread go stale?
          right: Its starch hardens
          right-because: Starch loses water and hardens.
          wrong:
            - choice: Its salt evaporates
              because: Salt stays where it is.
            - choice: Its crumb melts
              because: A crumb cannot melt.
            - choice: Its crust expands
              because: A crust stays as large as it is.

        """;

    public static void Put(KnowledgeOnDisk folder) =>
        folder.With(Tips, TipList).With(MoreTips, MoreTipList).With(Quiz, QuizList).With(MoreQuiz, MoreQuizList);
}
