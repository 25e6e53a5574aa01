-- People on the way to a role. Topics are ids of the knowledge folder; one that it no longer has stays, and counts again should it return.

CREATE TABLE learners (
    person_id BIGINT PRIMARY KEY,
    roadmap TEXT NOT NULL,
    hours INTEGER NOT NULL,
    started_at BIGINT NOT NULL
);

CREATE TABLE learner_topics (
    person_id BIGINT NOT NULL,
    topic TEXT NOT NULL,
    state TEXT NOT NULL,
    marked_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, topic)
);
