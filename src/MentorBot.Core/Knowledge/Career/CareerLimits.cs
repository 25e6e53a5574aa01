namespace MentorBot.Core.Knowledge.Career;

/// <summary>Lengths in characters and numbers of items that keep what is said of jobs within one Discord message.</summary>
public static class CareerLimits
{
    public const int Id = 60;

    // What stands in the ids of buttons, beside other things.
    public const int TopicId = 40;
    public const int FileName = 40;

    public const int Title = 60;
    public const int Address = 300;

    // A skill, a topic.
    public const int Is = 120;
    public const int LeastHours = 2;
    public const int MostHours = 60;
    public const int Line = 140;
    public const int Show = 280;

    // A roadmap.
    public const int RoadmapTitle = 80;
    public const int Summary = 280;
    public const int LeastStages = 4;
    public const int MostStages = 7;
    public const int StageTitle = 50;
    public const int Goal = 160;

    // A role.
    public const int RoleLine = 200;
    public const int Fact = 300;
    public const int SkillsInGroup = 10;
    public const int Day = 1500;
    public const int GettingIn = 1200;
    public const int Leads = 700;

    // A tip, a question of a quiz: their ids stand in those of buttons too.
    public const int StudyId = 40;
    public const int MostAbout = 3;
    public const int ShortestTip = 120;
    public const int Tip = 600;
    public const int LeastSentences = 2;
    public const int MostSentences = 5;
    public const int Question = 300;
    public const int Choice = 75;
    public const int Because = 200;

    // A resource, a figure of pay.
    public const int ResourceTitle = 150;
    public const int Note = 300;
}
