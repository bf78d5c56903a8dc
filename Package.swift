// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: warnings are errors, imports say what they leak.
let ours: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "kept",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kept", targets: ["kept"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        .target(name: "KeptVocabulary", swiftSettings: ours),
        .systemLibrary(
            name: "CArchive", path: "Libraries/CArchive", pkgConfig: "libarchive",
            providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .systemLibrary(
            name: "CLibXML", path: "Libraries/CLibXML", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CProcess", path: "Libraries/CProcess"),
        .target(name: "KeptMarkup", dependencies: ["CArchive", "CLibXML"], swiftSettings: ours),
        .target(
            name: "KeptDocuments",
            dependencies: [
                "KeptVocabulary", "KeptMarkup",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: ours
        ),
        .target(
            name: "KeptAge",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: ours
        ),
        .target(
            name: "KeptReading",
            dependencies: ["KeptVocabulary", "KeptDocuments"],
            swiftSettings: ours
        ),
        .target(
            name: "KeptChecks",
            dependencies: ["KeptVocabulary", "KeptDocuments", "KeptReading"],
            swiftSettings: ours
        ),
        .executableTarget(
            name: "learn", dependencies: ["KeptDocuments", "KeptReading"], path: "tools/learn",
            exclude: ["learn.py", "forms", "README.md"], swiftSettings: ours),
        .target(name: "KeptEntries", dependencies: ["KeptVocabulary"], swiftSettings: ours),
        .target(
            name: "KeptLedger",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptAge",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: ours
        ),
        .target(name: "KeptAgent", dependencies: ["KeptLedger", "CProcess"], swiftSettings: ours),
        .target(
            name: "KeptRegister",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptLedger", "KeptAge",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: ours
        ),
        .target(
            name: "KeptActions",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptReading", "KeptChecks", "KeptLedger",
                "KeptRegister",
            ],
            swiftSettings: ours
        ),
        .target(
            name: "KeptPages",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptChecks", "KeptLedger", "KeptRegister", "KeptActions",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: ours
        ),
        .target(
            name: "KeptWeb",
            dependencies: [
                "KeptVocabulary", "KeptLedger", "KeptRegister", "KeptPages",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: ours
        ),
        .executableTarget(
            name: "kept",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptReading", "KeptChecks", "KeptLedger",
                "KeptAgent", "KeptRegister", "KeptActions", "KeptPages", "KeptWeb", "CProcess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: ours
        ),
        .target(
            name: "KeptTestSupport", dependencies: ["KeptEntries", "KeptLedger"],
            path: "Tests/KeptTestSupport",
            swiftSettings: ours),
        .testTarget(name: "ArchitectureTests", dependencies: ["KeptTestSupport"], swiftSettings: ours),
        .testTarget(
            name: "KeptVocabularyTests", dependencies: ["KeptVocabulary", "KeptTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "KeptDocumentsTests",
            dependencies: ["KeptVocabulary", "KeptMarkup", "KeptDocuments", "KeptTestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: ours
        ),
        .testTarget(
            name: "KeptAgeTests", dependencies: ["KeptAge", "KeptTestSupport"], swiftSettings: ours),
        .testTarget(
            name: "KeptReadingTests",
            dependencies: ["KeptVocabulary", "KeptDocuments", "KeptReading", "KeptTestSupport"],
            swiftSettings: ours
        ),
        .testTarget(
            name: "KeptChecksTests",
            dependencies: [
                "KeptVocabulary", "KeptDocuments", "KeptReading", "KeptChecks", "KeptTestSupport",
            ],
            swiftSettings: ours
        ),
        .testTarget(
            name: "KeptEntriesTests", dependencies: ["KeptVocabulary", "KeptEntries", "KeptTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "KeptLedgerTests",
            dependencies: ["KeptVocabulary", "KeptEntries", "KeptLedger", "KeptAge", "KeptTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "KeptAgentTests", dependencies: ["KeptLedger", "KeptAgent", "KeptTestSupport"],
            swiftSettings: ours),
        .testTarget(
            name: "KeptRegisterTests",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptLedger", "KeptAge", "KeptRegister", "KeptTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: ours
        ),
        .testTarget(
            name: "KeptActionsTests",
            dependencies: [
                "KeptMarkup", "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptReading", "KeptChecks",
                "KeptLedger",
                "KeptRegister", "KeptActions", "KeptTestSupport",
            ],
            swiftSettings: ours
        ),
        .testTarget(
            name: "KeptPagesTests",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptRegister", "KeptActions", "KeptPages",
                "KeptTestSupport",
            ],
            swiftSettings: ours
        ),
        .testTarget(
            name: "KeptWebTests",
            dependencies: [
                "KeptVocabulary", "KeptEntries", "KeptRegister", "KeptActions", "KeptPages", "KeptWeb",
                "KeptTestSupport",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: ours
        ),
        .testTarget(
            name: "KeptCommandTests",
            dependencies: [
                "kept", "KeptVocabulary", "KeptEntries", "KeptDocuments", "KeptLedger", "KeptAge",
                "KeptAgent",
                "KeptRegister",
                "KeptTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: ours),
    ]
)
