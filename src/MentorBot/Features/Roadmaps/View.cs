using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;

namespace MentorBot.Features.Roadmaps;

/// <summary>What the cards of a person on a roadmap are made of.</summary>
internal sealed record View(Learner Learner, Progress Progress, CareerKnowledge Career, KnowledgeSnapshot Passages, DateOnly Today);
