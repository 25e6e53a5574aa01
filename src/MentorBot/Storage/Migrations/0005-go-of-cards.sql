-- What a card shows instead of passages: a route and its values, route|value|value. Null where it shows passages.
ALTER TABLE cards ADD COLUMN go TEXT;
