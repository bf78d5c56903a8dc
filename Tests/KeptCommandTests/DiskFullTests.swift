import Foundation
import KeptTestSupport
import Testing

/// A disk that takes no more, at every size from nothing to enough: files may not grow beyond a limit.
struct DiskFullTests {
    @Test(arguments: [false, true])
    func whatDoesNotFitIsSaidAndNothingIsLost(isSealed: Bool) throws {
        let folder = try TemporaryFolder()
        let register = ["--register", "test.kept"]
        try "title\nThe first claim\n".write(
            to: folder.url.appending(path: "table.csv"), atomically: true, encoding: .utf8)
        try "only for this test\n".write(
            to: folder.url.appending(path: "passphrase"), atomically: true, encoding: .utf8)
        #expect(
            try CommandRun(["import", "table.csv", "--as", "claims"] + register, in: folder.url).status == 0)
        if isSealed {
            for command in ["lock", "unlock"] {
                let run = try CommandRun(
                    [command, "--passphrase-file", "passphrase"] + register, in: folder.url)
                #expect(run.status == 0, "\(run.complaint)")
            }
        }
        let words = String(repeating: "long words ", count: 3000)
        var (failures, added) = (0, 1)
        for limit in [1, 2, 8, 16, 32, 64, 96, 128, 160, 200, 260, 400, 1000, 4000] {
            let run = try CommandRun(
                ["add", "claim", "Claim \(limit)", "remark=\(words)"] + register, in: folder.url,
                largestFile: limit)
            if run.status == 0 {
                added += 1
            } else {
                failures += 1
                #expect(
                    run.status == 2 && run.complaint.contains("the disk took no more"),
                    "\(limit): \(run.complaint)")
            }
            let verified = try CommandRun(["verify"] + register, in: folder.url)
            #expect(verified.status == 0, "after \(limit): \(verified.output)")
            let list = try CommandRun(["list", "claims"] + register, in: folder.url)
            #expect(list.output.split(separator: "\n").count == added, "after \(limit)")
        }
        #expect(failures > 1 && added > 2)
    }
}
