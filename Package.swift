// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  // Each file says what it uses, and what of it others have to know.
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A target of ours: Swift 6 mode, warnings are errors.
func target(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

/// The tests of a target. What they read beside them (golden files) is not built.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], beside: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: beside, swiftSettings: strict)
}

let package = Package(
  name: "parlor",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "parlor", targets: ["parlor"])
  ],
  traits: [
    // BoringSSL takes minutes of a first build. Who tries Parlor on their own machine can do without it.
    .trait(name: "TLS", description: "Listeners with TLS."),
    .default(enabledTraits: ["TLS"]),
  ],
  dependencies: [
    // The command line: parsing, help and completion scripts.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // The log of the house.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    // Sockets, event loops and HTTP for who watches the house; and locks that the Thread Sanitizer understands: it does not see those
    // of Synchronization on Linux, and reports what they guard.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    // TLS for listeners; it brings its own BoringSSL, so nothing of the system is needed.
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.36.0"),
    // Percentiles of the benchmark, from a histogram whose cost does not grow with the samples.
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    // Metrics need no package: swift-metrics hands each value to a backend as it comes, and one for Prometheus would
    // be ours to write. The house keeps sums where things happen, and writes them out when somebody asks
    // (Server/Watching): that costs an addition, and two houses in one process do not share a registry.

    // SQLite through the system's libsqlite3: migrations, typed rows, one writer.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Orderly start and stop, and signals.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // What an activity is; and what activities of any kind say, in each language.
    .target(
      name: "ActivityKit", exclude: ["en.yaml", "es.yaml"], swiftSettings: strict,
      plugins: ["DeclareSentences"]),
    target(
      "ActivityTesting",
      [
        "ActivityKit", "EventPlan", "EventRuntime", "EventTerms", "House", "Messages",
        "ModuleProcess", "Names", "Records", "RemoteModules", "TextProtocol", "Words",
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // The system's libyaml. Its events carry a start and an end mark for every node, which is
    // what lets a diagnostic underline exactly the words that are wrong.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // The system's libcrypto: hashes of codes and keys (SHA-256, scrypt), so that a copied database lets
    // nobody in. swift-crypto would build a second BoringSSL for these two functions, beside that of TLS.
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // The system's zlib: the files of the page go over the wire packed, a third of what they are. Foundation has no
    // such coding, and a package for HTTP would bring this library and pack for each request.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // What authors of modules try and test them with.
    .target(
      name: "Workbench",
      dependencies: [
        "ActivityKit", "ActivityTesting", "EventPlan", "EventRuntime", "EventTerms", "Messages",
        "Records", "TextProtocol", "Words", "YAML",
      ],
      swiftSettings: strict, plugins: ["EmbedTexts"]),
    target("YAML", ["CYAML"]),
    // Question files of other programs, read and written. Pure.
    target("Questions", ["ActivityKit", "YAML"]),
    target(
      "EventPlan",
      [
        "ActivityKit", "EventTerms", "Messages", "Questions", "Recipes", "RemoteModules", "Words",
        "YAML",
      ]),
    // What an event is, as plans set it: all that the runtime knows of a plan.
    target("EventTerms", ["ActivityKit", "Messages"]),
    target("EventRuntime", ["ActivityKit", "EventTerms", "Messages", "Names", "RemoteModules"]),
    target(
      "Records",
      [
        "ActivityKit", "CBacktrace", "CCrypto", "EventRuntime", "EventTerms", "Messages", "Names",
        "Words", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ]),
    // What is said, as values: no sentence of any language.
    .target(
      name: "Messages", dependencies: ["ActivityKit"], swiftSettings: strict,
      plugins: ["DeclareSentences"]),
    // Every sentence, once, in each language.
    .target(
      name: "Words", dependencies: ["ActivityKit", "CatalogueSyntax", "Messages", "YAML"],
      exclude: ["en.yaml", "es.yaml"], swiftSettings: strict, plugins: ["DeclareSentences"]),
    // Catalogues as their files have them: for the program, and for the tool that makes Swift of them.
    target("CatalogueSyntax", ["YAML"]),
    .plugin(
      name: "DeclareSentences", capability: .buildTool(), dependencies: ["declare-sentences"],
      path: "Sources/DeclareSentences"),
    .executableTarget(
      name: "declare-sentences", dependencies: ["CatalogueSyntax", "EmbeddedTexts", "YAML"],
      swiftSettings: strict),
    // What people may be called, and what of a text may be shown to others.
    target("Names", ["ActivityKit", "Messages"]),
    target("TextProtocol", ["ActivityKit", "CatalogueSyntax", "Messages", "Names", "Words"]),
    target(
      "House",
      [
        "ActivityKit", "CCrypto", "EventPlan", "EventRuntime", "EventTerms", "Messages", "Names",
        "TextProtocol", "Words", .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "Server",
      dependencies: [
        "ActivityKit", "CZlib", "EventPlan", "EventRuntime", "House", "Messages", "TextProtocol",
        "Words", .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
        .product(name: "NIOTLS", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ],
      exclude: ["Page"], swiftSettings: strict, plugins: ["EmbedTexts"]),
    .target(
      name: "Plugins", dependencies: ["ActivityKit"], path: "Plugins",
      swiftSettings: strict, plugins: ["EmbedTexts", "DeclareSentences"]),
    // The recipes of Plugins/*.yaml, the templates of modules and the page go into the program, so that it can be copied
    // anywhere.
    .plugin(
      name: "EmbedTexts", capability: .buildTool(), dependencies: ["embed-texts"],
      path: "Sources/EmbedTexts"),
    .executableTarget(
      name: "embed-texts", dependencies: ["EmbeddedTexts"], swiftSettings: strict),
    // Texts of files as Swift, for the tools of the build.
    target("EmbeddedTexts", []),
    target("Recipes", ["ActivityKit"]),
    target("RemoteModules", ["ActivityKit", "Names"]),
    // Starts and bounds the processes of modules.
    target(
      "ModuleProcess",
      [
        "ActivityKit", "CModuleSpawn", "EventRuntime", "Plugins", "RemoteModules",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ]),
    // What lies between fork and exec, where only C is safe.
    .target(name: "CModuleSpawn"),
    target("ShippedModules", ["ActivityKit", "EventPlan", "Plugins", "RemoteModules"]),
    .executableTarget(
      name: "parlor",
      dependencies: [
        "ActivityKit", "ActivityTesting", "CBacktrace", "EventPlan", "EventRuntime", "EventTerms",
        "House", "Messages", "ModuleProcess", "Names", "Questions", "Records", "RemoteModules",
        "Server", "ShippedModules", "TextProtocol", "Words", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    // What Glibc's module leaves out.
    .systemLibrary(name: "CBacktrace"),
    .systemLibrary(name: "CEpoll", path: "Benchmarks/CEpoll"),
    // Drives the real binary over real TCP: the crash test, the benchmark, the hostile clients; and
    // random inputs through the parsers.
    .executableTarget(
      name: "parlor-load",
      dependencies: [
        "ActivityKit", "ActivityTesting", "CEpoll", "EventPlan", "EventRuntime", "EventTerms",
        "House", "Messages", "Names", "Plugins", "Questions", "Records", "RemoteModules",
        "ShippedModules", "TextProtocol", "Words", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Histogram", package: "hdrhistogram-swift"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ],
      path: "Benchmarks/parlor-load", swiftSettings: strict),
    tests("ActivityKitTests", ["ActivityKit"], beside: ["Answers"]),
    tests(
      "EndToEndTests",
      [
        "ActivityKit", "EventPlan", "EventRuntime", "EventTerms", "House", "Messages",
        "ModuleProcess", "Records", "Server", "ShippedModules", "Words", "parlor", "parlor-load",
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests(
      "EventPlanTests",
      [
        "ActivityKit", "ActivityTesting", "EventPlan", "EventTerms", "Recipes", "RemoteModules",
        "ShippedModules", "YAML",
      ],
      beside: ["Golden", "GoldenRecipes", "Schedules"]),
    tests(
      "EventRuntimeTests",
      [
        "ActivityKit", "ActivityTesting", "EventPlan", "EventRuntime", "EventTerms", "Messages",
        "RemoteModules", "ShippedModules", "TextProtocol", "Words",
      ],
      beside: ["Snapshots"]),
    tests(
      "HouseTests",
      [
        "ActivityKit", "ActivityTesting", "EventPlan", "EventRuntime", "EventTerms", "House",
        "Messages", "Names", "Records", "TextProtocol", "Words",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests(
      "ModuleProcessTests",
      [
        "ActivityKit", "EventRuntime", "ModuleProcess", "RemoteModules",
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests("PluginsTests", ["ActivityKit", "ActivityTesting", "Plugins", "Words"]),
    tests("RecipesTests", ["ActivityKit", "Recipes"]),
    tests(
      "QuestionsTests", ["ActivityKit", "EventPlan", "Plugins", "Questions", "YAML"],
      beside: ["Golden"]),
    tests(
      "RecordsTests",
      [
        "ActivityKit", "EventPlan", "EventRuntime", "EventTerms", "Messages", "Names", "Records",
        "TextProtocol", "Words", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "RemoteModulesTests",
      [
        "ActivityKit", "EventRuntime", "ModuleProcess", "RemoteModules", "ShippedModules",
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests(
      "ServerTests",
      [
        "ActivityKit", "ActivityTesting", "CZlib", "EventPlan", "EventRuntime", "EventTerms",
        "House", "Messages", "Records", "Server", "TextProtocol", "Words",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOWebSocket", package: "swift-nio"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ]),
    tests("TextProtocolTests", ["ActivityKit", "Messages", "Names", "TextProtocol", "Words"]),
    tests(
      "TranscriptTests",
      [
        "ActivityKit", "ActivityTesting", "EventPlan", "Messages", "Names", "ShippedModules",
        "TextProtocol",
      ]),
    tests(
      "WorkbenchTests",
      [
        "ActivityKit", "ActivityTesting", "EventPlan", "EventRuntime", "EventTerms", "House",
        "Records", "ShippedModules", "Workbench",
      ]),
    tests("WordsTests", ["ActivityKit", "CatalogueSyntax", "Messages", "Words", "YAML"]),
    tests("YAMLTests", ["YAML"]),
  ]
)
