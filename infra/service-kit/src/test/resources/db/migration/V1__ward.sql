CREATE TABLE ward (
    id      uuid PRIMARY KEY,
    name    text   NOT NULL,
    beds    int    NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE seen (
    event_id uuid PRIMARY KEY,
    key      uuid   NOT NULL,
    sequence bigint NOT NULL
);
