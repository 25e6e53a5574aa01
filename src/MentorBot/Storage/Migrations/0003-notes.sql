-- Notes for a server's log channel that are not known to have been posted yet.
CREATE TABLE notes (
    note_id TEXT PRIMARY KEY,
    server_id BIGINT NOT NULL,
    line TEXT NOT NULL,
    noted_at BIGINT NOT NULL
);
