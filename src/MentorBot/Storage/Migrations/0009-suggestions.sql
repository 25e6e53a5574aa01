-- Tips that members suggested for their server: waiting, or accepted by a curator and given in its channels. What is declined or taken
-- back is not kept. The subject is a key of the knowledge's tips; the topic is that of a roadmap, where the subject is one.
CREATE TABLE suggestions (
    suggestion_id TEXT PRIMARY KEY,
    server_id BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    subject TEXT NOT NULL,
    topic TEXT,
    level TEXT NOT NULL,
    suggested_at BIGINT NOT NULL,
    accepted_at BIGINT
);
CREATE INDEX suggestions_of_server ON suggestions (server_id);
CREATE INDEX suggestions_by_author ON suggestions (author_id);
