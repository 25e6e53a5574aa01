-- 1: the question was edited or deleted, and its answer has not followed yet.
ALTER TABLE cards ADD COLUMN behind SMALLINT NOT NULL DEFAULT 0;
CREATE INDEX cards_behind ON cards (behind) WHERE behind = 1;
