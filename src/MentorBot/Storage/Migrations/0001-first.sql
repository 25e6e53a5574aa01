-- Ids are Discord's, as BIGINT; times are Unix milliseconds; a question's text stands nowhere but in gaps and waiters.

CREATE TABLE servers (
    server_id BIGINT PRIMARY KEY,
    curator_role BIGINT,
    helper_role BIGINT,
    log_channel BIGINT,
    gaps SMALLINT NOT NULL DEFAULT 0,
    left_at BIGINT
);

CREATE TABLE channels (
    channel_id BIGINT PRIMARY KEY,
    server_id BIGINT NOT NULL,
    mode TEXT NOT NULL,
    wait_seconds INTEGER NOT NULL,
    hourly_budget INTEGER NOT NULL,
    quiet_from INTEGER,
    quiet_to INTEGER,
    zone TEXT,
    snoozed_until BIGINT
);
CREATE INDEX channels_of_server ON channels (server_id);

-- An answer that was shown: what it was made of, so that its buttons outlive a restart. No text of the question.
CREATE TABLE cards (
    card_id TEXT PRIMARY KEY,
    server_id BIGINT,
    channel_id BIGINT,
    asker_id BIGINT NOT NULL,
    way TEXT NOT NULL,
    question_id BIGINT,
    answer_id BIGINT,
    answer_place BIGINT,
    decision TEXT NOT NULL,
    passages TEXT NOT NULL,
    shown INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    knowledge TEXT NOT NULL,
    helper_called SMALLINT NOT NULL DEFAULT 0,
    removed SMALLINT NOT NULL DEFAULT 0,
    withdrawn SMALLINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);
CREATE INDEX cards_by_question ON cards (question_id);
CREATE INDEX cards_by_answer ON cards (answer_id);
CREATE INDEX cards_by_asker ON cards (asker_id);
CREATE INDEX cards_by_channel ON cards (channel_id, created_at);
CREATE INDEX cards_by_age ON cards (created_at);

CREATE TABLE votes (
    card_id TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    helpful SMALLINT NOT NULL,
    voted_at BIGINT NOT NULL,
    PRIMARY KEY (card_id, person_id)
);
CREATE INDEX votes_by_person ON votes (person_id);

-- A message that was accepted and is not answered yet.
CREATE TABLE pending (
    question_id BIGINT PRIMARY KEY,
    channel_id BIGINT NOT NULL,
    server_id BIGINT,
    asker_id BIGINT NOT NULL,
    way TEXT NOT NULL,
    accepted_at BIGINT NOT NULL,
    attempted_at BIGINT
);

-- Questions that could not be answered, where a server's admins turned that on. Without who asked.
CREATE TABLE gaps (
    gap_id TEXT PRIMARY KEY,
    server_id BIGINT NOT NULL,
    question TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX gaps_of_server ON gaps (server_id, asked_at);

-- People who asked to be told.
CREATE TABLE waiters (
    waiter_id TEXT PRIMARY KEY,
    server_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    question TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    told_at BIGINT
);
CREATE INDEX waiters_of_server ON waiters (server_id);
CREATE INDEX waiters_by_person ON waiters (person_id);

-- A server's own FAQ.
CREATE TABLE entries (
    entry_id TEXT PRIMARY KEY,
    server_id BIGINT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    asks TEXT NOT NULL,
    author_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX entries_of_server ON entries (server_id);
CREATE INDEX entries_by_author ON entries (author_id);

-- Counts by week (days since 1970 divided by seven, Monday first), without who.
CREATE TABLE weeks (
    server_id BIGINT NOT NULL,
    week INTEGER NOT NULL,
    what TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (server_id, week, what)
);
