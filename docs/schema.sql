CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE document (
    digest TEXT NOT NULL PRIMARY KEY CHECK (digest LIKE 'sha256:%' AND length(digest) = 71),
    name TEXT NOT NULL CHECK (name <> ''),
    mediaType TEXT NOT NULL CHECK (mediaType <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    fields TEXT NOT NULL CHECK (json_type(fields) = 'object')
) STRICT;

CREATE INDEX entryKind ON entry (kind, number);

CREATE TABLE link (
    number INTEGER NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL REFERENCES entry (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    role TEXT NOT NULL CHECK (role <> ''),
    target TEXT NOT NULL REFERENCES entry (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    UNIQUE (origin, role, target),
    CHECK (origin <> target)
) STRICT;

CREATE INDEX linkTarget ON link (target);

CREATE TABLE provenance (
    number INTEGER NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL REFERENCES entry (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    document TEXT NOT NULL REFERENCES document (digest) ON DELETE RESTRICT ON UPDATE RESTRICT,
    place TEXT NOT NULL CHECK (json_type(place) = 'object'),
    quote TEXT NOT NULL,
    UNIQUE (entry, document, place)
) STRICT;

CREATE VIRTUAL TABLE entryText USING fts5 (
    id UNINDEXED, kind UNINDEXED, state UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2'
);
