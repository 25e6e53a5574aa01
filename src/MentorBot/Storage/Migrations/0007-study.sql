-- Tips and quiz questions of people. Ids and areas are those of the knowledge folder; one that it no longer has stays, and counts again
-- should it return.

CREATE TABLE study_tips (
    person_id BIGINT NOT NULL,
    tip TEXT NOT NULL,
    given INTEGER NOT NULL,
    given_at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (person_id, tip)
);
CREATE INDEX study_tips_by_age ON study_tips (given_at);

-- Days since 1970 by the person's own calendar, on which a tip was done.
CREATE TABLE study_days (
    person_id BIGINT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (person_id, day)
);
CREATE INDEX study_days_by_age ON study_days (day);

-- More (above 0) or fewer tips of an area.
CREATE TABLE study_likes (
    person_id BIGINT NOT NULL,
    area TEXT NOT NULL,
    likes INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, area)
);
CREATE INDEX study_likes_by_age ON study_likes (changed_at);

-- Answered questions; those that were missed have a day on which they come back. The ease stands in thousandths.
CREATE TABLE quiz_items (
    person_id BIGINT NOT NULL,
    question TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    due_at BIGINT,
    interval_days INTEGER NOT NULL,
    ease INTEGER NOT NULL,
    repetitions INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    PRIMARY KEY (person_id, question)
);
CREATE INDEX quiz_items_by_age ON quiz_items (answered_at);
