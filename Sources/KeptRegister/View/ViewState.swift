internal import GRDB

/// An entry's state, from its rows.
extension ViewWriter {
    func state(_ id: String) throws -> EntryState? {
        let statement = try database.cachedStatement(
            sql: "SELECT kind, title, fields, removed, at, device, position, stamps FROM entry WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        let first = Stamp(at: Moment(value: row["at"]), device: row["device"])
        var stamps = try CanonicalReader.fields(row["stamps"])
        var values: [String: Field] = [:]
        if stamps["title"] == .truth(false) {
            stamps["title"] = nil
        } else {
            values["title"] = .text(row["title"])
        }
        for (name, field) in try CanonicalReader.fields(row["fields"]) { values["fields/" + name] = field }
        if row["removed"] == 1 { values["removed"] = .truth(true) }
        for row in try Row.fetchAll(
            database.cachedStatement(sql: "SELECT role, target, position FROM link WHERE origin = ?"),
            arguments: [id])
        {
            let (role, target): (String, String) = (row["role"], row["target"])
            values["links/\(role) \(target)"] = .number(row["position"])
        }
        for row in try Row.fetchAll(
            database.cachedStatement(sql: "SELECT document, place, quote FROM provenance WHERE entry = ?"),
            arguments: [id])
        {
            let (document, place): (String, String) = (row["document"], row["place"])
            values["provenance/\(document) \(place)"] = .text(row["quote"])
        }
        var slots: [String: [EntryState.Write]] = [:]
        for slot in Set(values.keys).union(stamps.keys) {
            var stamp = first
            if let later = stamps[slot]?.list, later.count == 2, let at = later[0].number,
                let device = later[1].text
            {
                stamp = Stamp(at: Moment(value: Int64(at)), device: device)
            }
            slots[slot] = [.init(value: values[slot], stamp: stamp)]
        }
        for row in try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT slot, at, device, value FROM rival WHERE entry = ? ORDER BY at DESC, device DESC"
            ),
            arguments: [id])
        {
            let stamp = Stamp(at: Moment(value: row["at"]), device: row["device"])
            slots[row["slot"], default: []].insert(
                .init(value: try Self.value(row["value"]), stamp: stamp), at: 0)
        }
        return EntryState(kind: row["kind"], first: (first, row["position"]), slots: slots)
    }

    /// A value as a rival keeps it.
    static func value(_ text: String) throws -> Field? {
        try CanonicalReader.fields("{\"v\":" + (text == "null" ? "{}" : text) + "}")["v"].flatMap {
            text == "null" ? nil : $0
        }
    }
}
