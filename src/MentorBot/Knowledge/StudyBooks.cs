using MentorBot.Core.Study;

namespace MentorBot.Knowledge;

/// <summary>The tips and questions of now; made anew when the knowledge changes.</summary>
public sealed class StudyBooks(LiveKnowledge knowledge)
{
    private volatile StudyBook? _book;

    public StudyBook Now => _book is { } book && ReferenceEquals(book.Career, knowledge.Career)
        ? book
        : _book = new(knowledge.Career);
}
