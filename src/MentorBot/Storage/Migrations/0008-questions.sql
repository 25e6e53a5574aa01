-- A schedule may have others that follow from it (parent_id): a question on the tip of the day before, or one tip once more (item).
ALTER TABLE schedules ADD COLUMN with_question SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE schedules ADD COLUMN offers_role SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE schedules ADD COLUMN parent_id TEXT;
ALTER TABLE schedules ADD COLUMN item TEXT;
DROP INDEX schedules_of_person;
CREATE UNIQUE INDEX schedules_of_person ON schedules (person_id) WHERE parent_id IS NULL;
CREATE INDEX schedules_of_parent ON schedules (parent_id);

-- Who answered the question of a delivery; the first answer counts. The place is that of the choice on the card, from 0.
CREATE TABLE question_answers (
    delivery_id TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    is_right SMALLINT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (delivery_id, person_id)
);
CREATE INDEX question_answers_by_person ON question_answers (person_id);
CREATE INDEX question_answers_by_age ON question_answers (answered_at);
