-- Tips at a time of day, for a person (person_id) or in a server's channel (no person_id). Dates are day numbers, 1 January of year 1 is 0.
CREATE TABLE schedules (
    schedule_id TEXT PRIMARY KEY,
    person_id BIGINT,
    server_id BIGINT,
    place_id BIGINT NOT NULL,
    minute INTEGER NOT NULL,
    zone TEXT NOT NULL,
    weekdays INTEGER NOT NULL,
    topics TEXT NOT NULL,
    level TEXT,
    with_thread SMALLINT NOT NULL DEFAULT 0,
    with_pin SMALLINT NOT NULL DEFAULT 0,
    silent SMALLINT NOT NULL DEFAULT 0,
    ping_role BIGINT,
    paused_reason TEXT,
    paused_until BIGINT,
    untold SMALLINT,
    warned SMALLINT NOT NULL DEFAULT 0,
    next_at BIGINT,
    next_date INTEGER,
    rules TEXT NOT NULL,
    started_at BIGINT NOT NULL
);
CREATE INDEX schedules_due ON schedules (next_at);
CREATE INDEX schedules_untold ON schedules (untold);
CREATE INDEX schedules_of_server ON schedules (server_id);
-- One for each person; those of servers have none.
CREATE UNIQUE INDEX schedules_of_person ON schedules (person_id);

-- What becomes of a schedule on a local date. free_at: not to be taken up before then, because a worker has it or it waits; null: done.
-- The nonce of its message follows from delivery_id.
CREATE TABLE deliveries (
    delivery_id TEXT PRIMARY KEY,
    schedule_id TEXT NOT NULL,
    local_date INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    tip TEXT,
    direct SMALLINT NOT NULL,
    step TEXT NOT NULL,
    attempted_at BIGINT,
    place_id BIGINT NOT NULL,
    message_id BIGINT,
    thread_id BIGINT,
    tries INTEGER NOT NULL DEFAULT 0,
    result TEXT,
    reason TEXT,
    done_at BIGINT,
    fence INTEGER NOT NULL DEFAULT 0,
    free_at BIGINT,
    UNIQUE (schedule_id, local_date)
);
CREATE INDEX deliveries_free ON deliveries (direct, free_at);
CREATE INDEX deliveries_by_time ON deliveries (due_at);

-- Tips that a schedule has given, until it has given all of them.
CREATE TABLE given_tips (
    schedule_id TEXT NOT NULL,
    tip TEXT NOT NULL,
    PRIMARY KEY (schedule_id, tip)
);
