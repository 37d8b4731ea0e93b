-- What every service keeps beside its own tables: events on their way out, events already taken in,
-- events that could not be taken in, and answers already given.

CREATE TABLE outbox_sequence (
    stream text   NOT NULL,
    key    uuid   NOT NULL,
    last   bigint NOT NULL,
    PRIMARY KEY (stream, key)
);

-- id, aggregatetype, aggregateid, type and payload are the columns that Debezium's outbox event router reads.
CREATE TABLE outbox_event (
    position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             uuid        NOT NULL,
    aggregatetype  text        NOT NULL,
    aggregateid    uuid        NOT NULL,
    type           text        NOT NULL,
    payload        text        NOT NULL,
    sequence       bigint      NOT NULL,
    occurred_at    timestamptz NOT NULL,
    correlation_id text,
    traceparent    text,
    CONSTRAINT outbox_event_sequence_unique UNIQUE (aggregatetype, aggregateid, sequence)
);

CREATE TABLE inbox_event (
    id          uuid PRIMARY KEY,
    type        text        NOT NULL,
    received_at timestamptz NOT NULL
);

CREATE TABLE dead_letter (
    id               uuid PRIMARY KEY,
    event_id         uuid,
    key              uuid,
    type             text,
    source_topic     text        NOT NULL,
    source_partition integer     NOT NULL,
    source_offset    bigint      NOT NULL,
    sequence         bigint      NOT NULL,
    payload          bytea       NOT NULL,
    cause            text        NOT NULL,
    state            text        NOT NULL,
    received_at      timestamptz NOT NULL,
    settled_at       timestamptz,
    settled_by       uuid,
    reason           text,
    CONSTRAINT dead_letter_source_unique UNIQUE (source_topic, source_partition, source_offset),
    CONSTRAINT dead_letter_state_known CHECK (state IN ('WAITING', 'REPLAYED', 'DISMISSED'))
);

CREATE INDEX dead_letter_waiting_key ON dead_letter (key) WHERE state = 'WAITING';

CREATE TABLE idempotent_answer (
    caller       uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       integer     NOT NULL,
    location     text,
    etag         text,
    body         text,
    answered_at  timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
