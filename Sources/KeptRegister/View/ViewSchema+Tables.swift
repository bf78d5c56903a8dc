extension ViewSchema {
    static let sql = """
        -- How far into the journal the view has come, in bytes.
        CREATE TABLE progress (
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            -- Whether the journal still has lines in clear that are to be forgotten: they are in no other table.
            unfinished INTEGER NOT NULL CHECK (unfinished IN (0, 1))
        ) STRICT;
        INSERT INTO progress VALUES (0, 0);

        -- What the kinds declared when the view was made: searched, filtered and ordered fields, titles.
        CREATE TABLE declared (
            kinds TEXT NOT NULL CHECK (kinds <> '')
        ) STRICT;

        -- rank orders changes by what they knew of; at is what the device's clock said, in milliseconds since 1970.
        -- branch is the device, and behind a tilde the change that begins it where the device has several; before is
        -- the digest of the device's change before; seen is the last change known of each other branch.
        CREATE TABLE change (
            rank INTEGER NOT NULL CHECK (rank > 0),
            at INTEGER NOT NULL CHECK (at >= 0),
            branch TEXT NOT NULL CHECK (branch <> ''),
            number INTEGER NOT NULL CHECK (number > 0),
            before TEXT NOT NULL CHECK (length(before) = 64),
            action TEXT NOT NULL CHECK (action <> ''),
            undoes TEXT,
            seen TEXT NOT NULL CHECK (json_type(seen) = 'object'),
            digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
            -- How many of its lines are withheld from this device and not forgotten, and whether its device had no right to it.
            withheld INTEGER NOT NULL CHECK (withheld >= 0),
            refused INTEGER NOT NULL CHECK (refused IN (0, 1)),
            PRIMARY KEY (branch, number),
            UNIQUE (rank, branch)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX changeBefore ON change (before);

        -- Who was let in, with which right, and who was put out (access is empty): by a line of a change of a branch.
        CREATE TABLE member (
            branch TEXT NOT NULL,
            number INTEGER NOT NULL,
            position INTEGER NOT NULL,
            rank INTEGER NOT NULL,
            seen TEXT NOT NULL CHECK (json_type(seen) = 'object'),
            member TEXT NOT NULL CHECK (member <> ''),
            name TEXT NOT NULL,
            recipient TEXT NOT NULL,
            access TEXT NOT NULL,
            sight TEXT NOT NULL,
            -- The device in whose stead it goes on, where it does.
            follows TEXT,
            -- Of a device that is put out, the last of its changes that count, by branch.
            last TEXT CHECK (json_type(last) = 'object'),
            PRIMARY KEY (branch, number, position)
        ) STRICT, WITHOUT ROWID;

        -- What is to be forgotten, by a line of a change of a branch: lines of changes by digest and place, and which of them
        -- were about what is forgotten.
        CREATE TABLE forgetting (
            branch TEXT NOT NULL,
            number INTEGER NOT NULL,
            position INTEGER NOT NULL,
            rank INTEGER NOT NULL,
            seen TEXT NOT NULL CHECK (json_type(seen) = 'object'),
            id TEXT NOT NULL CHECK (id <> ''),
            lines TEXT NOT NULL CHECK (json_type(lines) = 'array'),
            subject TEXT NOT NULL CHECK (json_type(subject) = 'array'),
            PRIMARY KEY (branch, number, position)
        ) STRICT, WITHOUT ROWID;

        -- What other devices said in their last bundle that they have and lack; not in the journal.
        CREATE TABLE peer (
            device TEXT NOT NULL PRIMARY KEY,
            has TEXT NOT NULL CHECK (json_type(has) = 'object'),
            lacks TEXT NOT NULL CHECK (json_type(lacks) = 'array')
        ) STRICT, WITHOUT ROWID;

        -- What was worked out from a document by a version of Kept, so that it is not worked out again; not in the journal.
        CREATE TABLE remembered (
            document TEXT NOT NULL,
            what TEXT NOT NULL CHECK (what <> ''),
            version TEXT NOT NULL,
            result TEXT NOT NULL,
            PRIMARY KEY (document, what)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document (
            digest TEXT NOT NULL PRIMARY KEY CHECK (digest LIKE 'sha256:%' AND length(digest) = 71),
            name TEXT NOT NULL CHECK (name <> ''),
            mediaType TEXT NOT NULL CHECK (mediaType <> '')
        ) STRICT, WITHOUT ROWID;

        -- An entry stands where it was first written: rank, branch, position in that change; said is empty for a person.
        -- title and level (0 public, 1 organisation, 2 restricted) follow from the fields.
        -- removed is 2 where it was removed by someone who did not know of a change to it: it is shown, and in conflict;
        -- 3 where changes were made upon a record that no collection has any more, 4 where both.
        -- stamps holds, by slot, the later writes: [rank, branch, said], and of the
        -- confidentiality [rank, branch, said, authority, value]; of a record that changes speak of, all of them.
        -- collection is the one that has it as a record; base is then what the collection says, where changes speak of it
        -- too; attached is the collection upon whose record they were made.
        -- met holds the fields that other collections say otherwise, and later.
        CREATE TABLE entry (
            number INTEGER NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            kind TEXT NOT NULL CHECK (kind <> ''),
            key TEXT NOT NULL CHECK (length(key) IN (0, 64)),
            title TEXT NOT NULL,
            level INTEGER NOT NULL CHECK (level IN (0, 1, 2)),
            fields TEXT NOT NULL CHECK (json_type(fields) = 'object'),
            elements TEXT NOT NULL CHECK (json_type(elements) = 'object'),
            removed INTEGER NOT NULL CHECK (removed BETWEEN 0 AND 4),
            rank INTEGER NOT NULL,
            branch TEXT NOT NULL,
            position INTEGER NOT NULL,
            said TEXT NOT NULL,
            stamps TEXT NOT NULL CHECK (json_type(stamps) = 'object'),
            collection TEXT NOT NULL,
            base TEXT NOT NULL CHECK (base = '' OR json_type(base) = 'object' AND collection <> ''),
            attached TEXT NOT NULL,
            met TEXT NOT NULL CHECK (json_type(met) = 'object')
        ) STRICT;
        -- Lists are in the order of arrival, which is that of the numbers.
        CREATE INDEX entryKind ON entry (kind) WHERE removed IN (0, 2);
        CREATE INDEX entryHidden ON entry (level, kind) WHERE level > 0;
        CREATE INDEX entryKey ON entry (key) WHERE key <> '';

        -- Every value that was ever written to a field that tells whom an entry is: it is hidden as long as the entry is.
        CREATE TABLE borne (
            entry TEXT NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (entry, field, value)
        ) STRICT, WITHOUT ROWID;

        -- Of a register as it stood on a day: the words that are hidden today from all below a level.
        CREATE TABLE hiddenToday (
            level INTEGER NOT NULL CHECK (level IN (1, 2)),
            text TEXT NOT NULL,
            isName INTEGER NOT NULL CHECK (isName IN (0, 1)),
            PRIMARY KEY (level, text, isName)
        ) STRICT, WITHOUT ROWID;

        -- The collections whose records stand in the view: the file of records, and the change that named it.
        CREATE TABLE collection (
            entry TEXT NOT NULL PRIMARY KEY CHECK (entry <> ''),
            records TEXT NOT NULL CHECK (records <> ''),
            rank INTEGER NOT NULL,
            branch TEXT NOT NULL,
            said TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Records that stand as another, newer collection has them.
        CREATE TABLE holder (
            entry TEXT NOT NULL,
            collection TEXT NOT NULL,
            PRIMARY KEY (entry, collection)
        ) STRICT, WITHOUT ROWID;

        -- What lists are narrowed by and timelines are made of: the keys of each field that is a filter or tells when; and,
        -- under +meeting, what entries share that speak of the same thing.
        CREATE TABLE facet (
            kind TEXT NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            number INTEGER NOT NULL REFERENCES entry (number) ON DELETE RESTRICT ON UPDATE RESTRICT,
            PRIMARY KEY (kind, field, value, number)
        ) STRICT, WITHOUT ROWID;

        -- How many entries have each of these, and under an empty field how many a kind has.
        CREATE TABLE tally (
            kind TEXT NOT NULL,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            entries INTEGER NOT NULL CHECK (entries > 0),
            PRIMARY KEY (kind, field, value)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE link (
            origin TEXT NOT NULL REFERENCES entry (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
            role TEXT NOT NULL CHECK (role <> ''),
            target TEXT NOT NULL CHECK (target <> ''),
            value TEXT NOT NULL CHECK (json_type(value) = 'object'),
            rank TEXT NOT NULL CHECK (rank <> ''),
            PRIMARY KEY (origin, role, target),
            CHECK (origin <> target)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX linkTarget ON link (target, role, rank);

        CREATE TABLE provenance (
            entry TEXT NOT NULL REFERENCES entry (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
            document TEXT NOT NULL CHECK (document <> ''),
            place TEXT NOT NULL CHECK (json_type(place) = 'object'),
            rank INTEGER NOT NULL,
            branch TEXT NOT NULL,
            quote TEXT NOT NULL,
            PRIMARY KEY (entry, document, place)
        ) STRICT, WITHOUT ROWID;

        -- Writes of one slot that knew nothing of each other: all but the one that the entry shows.
        CREATE TABLE rival (
            entry TEXT NOT NULL,
            slot TEXT NOT NULL CHECK (json_type(slot) = 'array'),
            rank INTEGER NOT NULL,
            branch TEXT NOT NULL,
            said TEXT NOT NULL,
            value TEXT NOT NULL,
            -- Of a confidentiality, up to which one its author decides who may see an entry.
            authority TEXT NOT NULL,
            -- Whether it was put away, and is kept for what it decided.
            away INTEGER NOT NULL CHECK (away IN (0, 1)),
            PRIMARY KEY (entry, slot, rank, branch)
        ) STRICT, WITHOUT ROWID;

        -- also holds other forms of the words that are not plain Latin letters.
        CREATE VIRTUAL TABLE entryText USING fts5 (
            id UNINDEXED, kind UNINDEXED, state UNINDEXED, level UNINDEXED, text, also,
            tokenize = 'porter unicode61 remove_diacritics 2'
        );
        -- Bytes of new words that are gathered before they are written: an import makes few pieces.
        INSERT INTO entryText (entryText, rank) VALUES ('hashsize', 33554432);
        """
}
