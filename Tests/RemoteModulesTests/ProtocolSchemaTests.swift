import ActivityKit
import EventRuntime
import Foundation
import Logging
import RemoteModules
import ShippedModules
import Testing

@testable import ModuleProcess

/// `docs/module-protocol.schema.json` against what really goes over the wire, by a validator that is
/// not ours: `python3-jsonschema`, which `Scripts/test` installs.
@Suite(.timeLimit(.minutes(10))) struct ProtocolSchemaTests {
  static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/module-protocol.schema.json").standardizedFileURL

  private static let program = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    found = [[e.message for e in validator.iter_errors(json.loads(line))]
             for line in open(sys.argv[2], encoding="utf-8")]
    json.dump(found, open(sys.argv[3], "w"))
    """

  /// What is wrong with each line by the schema; nothing for one that fits.
  private func mistakes(_ lines: [String]) throws -> [[String]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try (lines.joined(separator: "\n") + "\n").write(to: input, atomically: true, encoding: .utf8)
    let python = try #require(try Self.python(), "install the package python3-jsonschema")
    #expect(try Self.run(python, ["-c", Self.program, Self.schema.path, input.path, output.path]))
    return try JSONDecoder().decode([[String]].self, from: Data(contentsOf: output))
  }

  /// A Python that has the validator.
  private static func python() throws -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try (["/usr/bin"] + path.split(separator: ":").map(String.init)).map { $0 + "/python3" }
      .first {
        try FileManager.default.isExecutableFile(atPath: $0)
          && run($0, ["-c", "import jsonschema"])
      }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  // MARK: To modules

  private static let values: [Answer.Value] = [
    .choice([0, 2]), .text("the sea"), .lines(["the sea", "at night"]), .number(2.5), .ready,
  ]

  private static var requests: [ModuleRequest] {
    let people = [Person(id: Person.ID(2), name: "ana"), Person(id: Person.ID(3), name: "ben")]
    let answers = values.enumerated().map { index, value in
      Answer(
        id: index + 1, person: index == 1 ? nil : Person.ID(2), value: value,
        after: .milliseconds(1_250))
    }
    var view = ModuleRequest.View(people: people, everyone: people)
    view.answers = answers
    view.answered = 4
    view.counts = [1, 0, 1]
    view.signatures = [2: "ben"]
    view.groups = [people.map(\.id)]
    view.teams = [
      Team(id: 1, name: "Reds", members: [Person.ID(2)]),
      Team(id: 2, name: .commonTeam(number: 2), members: []),
    ]
    view.speakers = [Person.ID(3)]
    view.groupAnswers = [answers[1], nil]
    view.results = [PromptResult(answers: answers, counts: [1]), PromptResult(answered: 2)]
    var stored = ModuleRequest.Stored()
    stored.shared = "[1]"
    stored.people = [Person.ID(3): "{}"]
    view.stored = stored
    let bare = ModuleRequest.View(people: [], everyone: [])
    let news: [ModuleRequest.Kind] = [
      .called(CommandCall("look", text: "door", by: people[0]), turn: 2),
      .heard(.joined(people[0]), turn: 2), .heard(.left(people[1]), turn: nil),
      .heard(.skipped, turn: 2), .heard(.extended(.seconds(90)), turn: 2),
    ]
    let told = news.map {
      ModuleRequest(number: 4, kind: $0, elapsed: .seconds(9), seed: 0, view: nil)
    }
    return [
      ModuleRequest(number: 1, kind: .begin, elapsed: .zero, seed: 7, view: bare),
      ModuleRequest(
        number: 2, kind: .cue("next"), elapsed: .milliseconds(1_500), seed: .max >> 11, view: view),
    ]
      + answers.map {
        ModuleRequest(
          number: 3, kind: .answered($0, asked: 1, of: $0.id == 2 ? 1 : nil), elapsed: .seconds(9),
          seed: 0, view: nil,
          name: $0.person == nil ? nil : "ana")
      } + told
  }

  @Test func whatModulesAreToldFits() throws {
    var lines = Self.requests.map { ModuleLineWriter.line($0) }
    for state in [nil, "kept"] {
      lines.append(
        ModuleLineWriter.line(
          ModuleGreeting(module: "quiz", version: 2, settings: #"{"time":20}"#, state: state)))
    }
    for (line, mistakes) in zip(lines, try mistakes(lines)) {
      #expect(mistakes == [], "\(line)")
    }
  }

  // MARK: From modules

  /// What the modules that ship say when they are played, from the first line to the last.
  @Test func whatShippedModulesSayFits() async throws {
    var said: [String] = []
    for module in ShippedModules.processes.compactMap(\.module) {
      said += try await Recording(of: module).play()
    }
    #expect(said.count > 15)
    #expect(try mistakes(said).allSatisfy(\.isEmpty))
  }

  @Test func thePageNamesEveryKey() throws {
    let page = try String(
      contentsOf: Self.schema.deletingLastPathComponent().appending(path: "module-protocol.md"),
      encoding: .utf8)
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.schema))
    let keys = Self.properties(of: schema)
    #expect(keys.count > 60)
    let missing = keys.filter { key in
      !["`\(key)`", "`\(key): ", "\"\(key)\""].contains { page.contains($0) }
    }
    #expect(missing == [])
  }

  /// What the objects may hold that a schema describes.
  private static func properties(of schema: Any) -> Set<String> {
    if let items = schema as? [Any] {
      return items.reduce(into: []) { $0.formUnion(properties(of: $1)) }
    }
    guard let object = schema as? [String: Any] else { return [] }
    let own = (object["properties"] as? [String: Any]).map { Set($0.keys) } ?? []
    return object.values.reduce(into: own) { $0.formUnion(properties(of: $1)) }
  }

  private static func choosing(among count: Int) -> String {
    let labels = (1...count).map { "\"\($0)\"" }.joined(separator: ",")
    return #"{"ask":"Q?","time":9,"choices":[\#(labels)],"pick":[1,\#(min(count, 30))]}"#
  }

  /// The schema takes and refuses what the reader does.
  @Test func theSchemaAgreesWithTheReader() throws {
    let request = Self.requests[0]
    var lines =
      [
        #"{"go":"x"}"#, #"{"go":"x","cue":"y"}"#, #"{"wait":0}"#, #"{"wait":-1}"#,
        #"{"wait":"4s"}"#, #"{"alone":60,"about":["a"],"cue":"x"}"#, #"{"alone":0}"#,
        #"{"alone":true}"#, #"{"alone":60,"time":9}"#,
        Self.choosing(among: 500), Self.choosing(among: 501), Self.choosing(among: 40),
        #"{"ask":"Q?","time":9}"#, #"{"ask":"Q?"}"#, #"{"ask":"Q?","time":0}"#,
        #"{"ask":"Q?","time":9,"choices":["a"]}"#, #"{"ask":"Q?","time":9,"choices":["a","b"]}"#,
        #"{"ask":"Q?","time":9,"choices":["a","b"],"pick":[1,2],"from":[1,2]}"#,
        #"{"ask":"Q?","time":9,"choices":["a","b"],"words":2}"#, #"{"ask":"Q?","time":9,"pick":2}"#,
        #"{"ask":"Q?","time":9,"ready":true,"each":true,"of":[2],"may_change":false,"cue":"x"}"#,
        #"{"ask":"Q?","time":9,"ready":false}"#, #"{"ask":"Q?","time":9,"min":1,"max":2}"#,
        #"{"ask":"Q?","time":9,"lines":30,"max_length":80}"#, #"{"ask":"Q?","time":9,"lines":1}"#,
        #"{"ask":"Q?","time":9,"lines":30,"ready":true}"#,
        #"{"ask":"Q?","time":9,"min":1}"#, #"{"ask":"Q?","time":9,"privacy":"secret"}"#,
        #"{"split":[[2,3]],"asking":{"ask":"Q?","choices":["a","b"]},"time":9}"#,
        #"{"group":2,"asking":{"ask":"Q?"},"answered_by":"scribe","time":9,"cue":"x"}"#,
        #"{"group":2,"answered_by":"last","time":9}"#,
        #"{"group":2,"asking":{"ask":"Q?"},"answered_by":"all","time":9}"#,
        #"{"group":2,"asking":{"ask":"Q?","privacy":"named"},"time":9}"#,
        #"{"split":[[2,3]],"about":["a"],"time":9}"#, #"{"split":[[0]],"time":9}"#,
        #"{"group":2,"time":9}"#, #"{"group":1,"time":9}"#, #"{"floor":2,"time":9}"#,
        #"{"floor":0,"time":9}"#, #"{"finish":true}"#, #"{"finish":false}"#, #"{"stop":true}"#,
        #"{"asks":[{"ask":"Q?","of":[2]},{"ask":"P?","choices":["a","b"]}],"time":9,"each":true}"#,
        #"{"asks":[{"ask":"Q?","early":false}],"closing":"each","time":9,"cue":"x"}"#,
        #"{"asks":[],"time":9}"#, #"{"asks":[{"ask":"Q?","time":9}],"time":9}"#,
        #"{"asks":[{"ask":"Q?"}],"closing":"soon","time":9}"#, #"{"asks":[{"ask":"Q?"}]}"#,
        #"{"asks":[{"ask":"Q?","words":2,"ready":true}],"time":9}"#,
        #"{"asks":[{"ask":"Q?","pick":2}],"time":9}"#, #"{"ask":"Q?","time":9,"closing":"each"}"#,
        #"{"ask":"Q?","time":9,"early":false}"#, "{}",
        #"{"ask":"Q?","time":9,"choices":["a","b"],"from":[1,null]}"#,
        #"{"ask":"Q?","time":9,"choices":["a","b"],"from":[1,"x"]}"#,
        #"{"ask":"Q?","time":9,"but":[2]}"#, #"{"ask":"Q?","time":9,"ready":true,"but":2}"#,
        #"{"ask":"Q?","time":9,"but":[2],"of":[3]}"#,
        #"{"asks":[{"ask":"Q?","of":[2]},{"ask":"P?","but":[3]}],"time":9}"#,
        #"{"asks":[{"ask":"Q?","of":[2],"but":[3]}],"time":9}"#,
      ].map { #"{"type":"reply","request":1,"then":\#($0)}"# }
      + [
        #"[{"say":"x"}]"#, #"[{"say":1}]"#, #"[{"say":{"en":"x","pt-br":"y"}}]"#, #"[{"say":{}}]"#,
        #"[{"say":{"English":"x"}}]"#, #"[{"say":{"en":1}}]"#,
        #"[{"list":{"en":"L"},"items":["x",{"es":"y"}]}]"#,
        #"[{"tell":2,"text":"x"}]"#, #"[{"tell":2}]"#,
        #"[{"award":-1,"to":2,"for":"x"}]"#, #"[{"award":0,"to":2,"for":"x"}]"#,
        #"[{"award":5,"to":2,"for":"x"}]"#, #"[{"award":5000000,"to":2,"for":"x"}]"#,
        #"[{"tally":"T","counts":[{"label":"x","count":1}]}]"#, #"[{"tally":"T","counts":[]}]"#,
        #"[{"list":"L","items":["x"],"numbered":true}]"#, #"[{"list":"L"}]"#, #"[{"scores":true}]"#,
        #"[{"result":["x"],"right":[2]}]"#, #"[{"result":["x"],"right":[]}]"#,
        #"[{"result":["x"]}]"#, #"[{"result":[],"right":2}]"#, #"[{"result":"x","right":2}]"#,
        #"[{"result":["x"],"right":2,"of":1}]"#, #"[{"result":["x"],"right":2,"of":-1}]"#,
        #"[{"store":"x"}]"#, #"[{"store":"","of":2}]"#, #"[{"store":1}]"#,
        #"[{"store":"x","of":0}]"#,
        #"[{"store":"\#(String(repeating: "x", count: 65_537))"}]"#,
        #"[{"board":["x",{"en":"y"}],"spoken":"x","to":[2]}]"#, #"[{"board":["x"]}]"#,
        #"[{"board":[],"to":2}]"#, #"[{"board":[],"spoken":"x"}]"#,
        #"[{"board":"x","spoken":"x"}]"#,
        #"[{"scores":1}]"#, #"[{"sing":"x"}]"#, "7",
      ].map { #"{"type":"reply","request":1,"do":\#($0),"then":{"go":"x"}}"# }
    lines += [#"["joined","extended"]"#, "[]", #"["everything"]"#, #""joined""#].map {
      #"{"type":"reply","request":1,"hears":\#($0),"then":{"go":"x"}}"#
    }
    lines += [
      #""until":9,"over":"x""#, #""until":0"#, #""until":-1"#, #""over":"x""#, #""until":"9s""#,
      #""until":86401"#,
    ].map { #"{"type":"reply","request":1,"then":{"go":"x"},\#($0)}"# }
    let refused = lines.map { line in
      (try? ModuleLineReader.readReply(Array(line.utf8), to: request)) == nil
    }
    #expect(refused.contains(true) && refused.contains(false))
    for (line, (mistakes, isRefused)) in zip(lines, zip(try mistakes(lines), refused)) {
      #expect(!mistakes.isEmpty == isRefused, "\(line): \(mistakes)")
    }
  }
}

/// A module that is run with its output recorded.
private struct Recording {
  private let module: ModuleDefinition
  private let folder: URL

  init(of module: ModuleDefinition) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var program = try #require(module.program)
    if case .files(let files) = program.source {
      for (name, text) in files {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
    }
    program.source = .folder(folder.path)
    let command = program.command.joined(separator: " ")
    program.command = ["sh", "-c", "\(command) | tee -a said"]
    self.module = ModuleDefinition(
      process: module.name, summary: module.summary, version: module.version,
      settings: module.settings, program: program)
  }

  /// Plays it to the end, with two people who give a first choice or a word.
  func play() async throws -> [String] {
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = ModuleProcesses.Options()
    options.patience = 10
    options.scratch = folder.path
    let processes = ModuleProcesses(
      options, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    defer { processes.stop() }
    let people = [Person(id: Person.ID(2), name: "ana"), Person(id: Person.ID(3), name: "ben")]
    var view = ModuleRequest.View(people: people, everyone: people)
    var kind = ModuleRequest.Kind.begin
    for number in 1...60 {
      let request = ModuleRequest(
        number: number, kind: kind, elapsed: .seconds(number), seed: Int64(number), view: view)
      let call = ModuleCall(
        run: ModuleRun(occurrence: 1, run: 1), module: module.name,
        settings: ModuleLineWriter.settings(Settings(), module.settings), state: nil,
        request: request)
      let reply = await withCheckedContinuation { continuation in
        processes.send(call, to: module) { continuation.resume(returning: $0) }
      }
      guard case .did(let deed) = reply, let next = deed.next else {
        Issue.record("\(module.name): \(reply)")
        break
      }
      (view.answers, view.groups) = ([], nil)
      switch next {
      case .finish: return try said()
      case .go(let cue), .wait(_, let cue), .alone(_, _, let cue), .floor(_, _, let cue),
        .split(_, _, _, _, let cue), .choose(_, _, _, let cue):
        kind = .cue(cue)
      case .group(_, _, _, _, let cue):
        view.groups = [people.map(\.id)]
        kind = .cue(cue)
      case .asks(_, _, _, _, let cue):
        view.answers = []
        kind = .cue(cue)
      case .ask(let prompt, _, _, let cue):
        var value = Answer.Value.text("word")
        if case .choice = prompt.question.kind { value = .choice([number % 2]) }
        view.answers = people.map {
          Answer(id: number, person: $0.id, value: value, after: .seconds(1))
        }
        kind = .cue(cue)
      }
    }
    return try said()
  }

  private func said() throws -> [String] {
    try String(contentsOf: folder.appending(path: "said"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}
