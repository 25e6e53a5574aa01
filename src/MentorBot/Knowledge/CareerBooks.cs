using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Salaries;

namespace MentorBot.Knowledge;

/// <summary>What commands about jobs look things up with; made anew when the knowledge changes.</summary>
public sealed class CareerBooks(LiveKnowledge knowledge)
{
    private volatile Books? _books;

    public Books Now
    {
        get
        {
            var (career, snapshot) = (knowledge.Career, knowledge.Engine.Snapshot);
            return _books is { } books && books.IsOf(career, snapshot) ? books : _books = new(career, snapshot);
        }
    }

    public sealed class Books(CareerKnowledge career, KnowledgeSnapshot knowledge)
    {
        public CareerKnowledge Career => career;

        public KnowledgeSnapshot Knowledge => knowledge;

        /// <summary>Titles by all that people call them.</summary>
        public NameBook Roles { get; } = NameBook.OfRoles(career, knowledge);

        /// <summary>Ids of roadmaps by their titles.</summary>
        public NameBook Roadmaps { get; } = new(career.Roadmaps.Select(roadmap => (roadmap.Id, roadmap.Title)));

        /// <summary>Codes of countries by names and places.</summary>
        public NameBook Countries { get; } = NameBook.OfCountries(knowledge);

        /// <summary>Levels of experience by the phrases that show them.</summary>
        public NameBook Levels { get; } = NameBook.OfLevels(knowledge);

        public SalaryFinder Pay { get; } = new(career);

        internal bool IsOf(CareerKnowledge other, KnowledgeSnapshot snapshot) =>
            ReferenceEquals(career, other) && ReferenceEquals(knowledge, snapshot);
    }
}
