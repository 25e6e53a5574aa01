-- Interactions that were told "is thinking": whoever waits there hears it, should the program die before it has answered. The token is
-- Discord's, good for this one answer and for a quarter of an hour.
CREATE TABLE deferred (
    interaction_id BIGINT PRIMARY KEY,
    application_id BIGINT NOT NULL,
    token TEXT NOT NULL,
    deferred_at BIGINT NOT NULL
);
