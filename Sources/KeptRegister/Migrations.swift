internal import GRDB

/// The register's schema, one migration a line; a shipped one is never edited.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("001 entries") { try $0.execute(sql: Migration001Entries.sql) }
        return migrator
    }
}
