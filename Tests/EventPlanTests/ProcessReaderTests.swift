import ActivityKit
import Foundation
import RemoteModules
import Testing
import YAML

@testable import EventPlan

/// `module.yaml`, read from a folder on disk.
@Suite struct ProcessReaderTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "process-\(UUID())")
    try write("house: { name: Test }\nevents: { evening: { agenda: [quiz: {}] } }\n", "events.yaml")
  }

  private func write(_ text: String, _ path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func read() -> (modules: [ModuleDefinition], messages: [String]) {
    let reader = PlanReader(
      modules: testModules, taken: ["say"], environment: [:], listFolder: { try PlanFile.list($0) },
      programs: ProgramSearch(path: "/usr/bin:/bin"))
    let path = folder.appending(path: "events.yaml").path
    let (modules, diagnostics) = reader.modules(besides: path)
    return (
      modules,
      diagnostics.items.map { item in
        let place = item.range
        return "\(place.start.line):\(place.start.column) \(item.message)"
          .replacing(folder.path + "/", with: "")
      }
    )
  }

  @Test func itsKeysAreRead() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("", "Plugins/sea-shanty/main.sh")
    try write(
      """
      summary: Sing.
      version: 3
      run: [sh, main.sh, -x]
      quiet: true
      store: true
      deadline: 5s
      memory: 64
      network: true
      settings:
        people: { type: integer, min: 1, max: 9, default: 2, help: How many sing. }
        verses: { type: list, of: text, default: [one], help: What is sung. }
      length: [verses * 20s, people * 2 * 5s, 10s]
      commands:
        hum: { help: { en: Hums., es: Tararea. }, text: optional }
        encore: { help: Begins anew., for: facilitators }
        jot: { help: Notes it., text: required, spoken: false }
      """, "Plugins/sea-shanty/module.yaml")
    let (modules, messages) = read()
    #expect(messages == [])
    let module = try #require(modules.first { $0.name == "sea-shanty" })
    #expect(module.summary == "Sing.")
    #expect(module.version == 3)
    #expect(module.settings.fields.map(\.name) == ["people", "verses"])
    #expect(
      module.program
        == ModuleProgram(
          source: .folder(folder.appending(path: "Plugins/sea-shanty").path),
          command: ["sh", "main.sh", "-x"], deadline: .seconds(5), memory: 64,
          network: true))
    var problems: [SettingsProblem] = []
    let activity = module.make(Settings(), &problems)
    #expect(activity.isQuiet && activity.stores)
    #expect(
      activity.commands == [
        ModuleCommand(
          "hum", Text(translations: ["en": "Hums.", "es": "Tararea."]), text: .optional),
        ModuleCommand("encore", "Begins anew.", isForLeaders: true),
        ModuleCommand("jot", "Notes it.", text: .required, isSpoken: false),
      ])
    #expect((activity as? RemoteActivity)?.settings == #"{"people":2,"verses":["one"]}"#)
    // 'people' is a setting here.
    #expect(activity.length == .seconds(50) && activity.length(among: 9) == .seconds(50))
  }

  @Test func itsLengthMayDependOnHowManyTakePart() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("", "Plugins/song/main.sh")
    try write(
      """
      summary: Sing.
      run: [sh, main.sh]
      settings:
        turn: { type: duration, min: 1s, max: 5m, default: 1m, help: For each. }
      length: [people * turn, 30s]
      """, "Plugins/song/module.yaml")
    let (modules, messages) = read()
    #expect(messages == [])
    let module = try #require(modules.first { $0.name == "song" })
    var problems: [SettingsProblem] = []
    let activity = module.make(Settings(["turn": .duration(.seconds(20))]), &problems)
    #expect(activity.length == nil && activity.length(among: 6) == .seconds(150))
  }

  @Test(arguments: [
    ("", "1:1 a module takes the keys 'summary' and 'run'"),
    ("run: [sh]", "1:1 the module needs 'summary'"),
    ("summary: Sing.", "1:1 the module needs 'run'"),
    (
      "summary: Sing.\nrunn: [sh]",
      "2:1 'runn' is not a key of the module"
    ),
    ("summary: Sing.\nrun: []", "2:6 'run' has 0 items; it takes 1 to 50"),
    (
      "summary: Sing.\nrun: [no-such-program]",
      "2:7 there is no program 'no-such-program' on the PATH; for one in the module's folder write "
        + "./no-such-program"
    ),
    (
      "summary: Sing.\nrun: [./song.sh]",
      "2:7 './song.sh' may not be executed; chmod +x allows it"
    ),
    ("summary: Sing.\nrun: [./none]", "2:7 there is no file './none' in the module's folder"),
    (
      "summary: Sing.\nrun: [sh, -e, none.sh]",
      "2:15 there is no file 'none.sh' in the module's folder"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\ndeadline: 2",
      "3:11 'deadline' is a number without a unit; write 2s for seconds or 2m for minutes"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\ndeadline: 5m",
      "3:11 'deadline' is 5m; it takes 0.1s to 30s"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\nlength: [verses * 5s]",
      "3:10 a length is a product of one time and of numbers, as in 'rounds * talk' or "
        + "'people * 30s': settings, 'people', or as they are written"
    ),
    ("summary: Sing.\nrun: [sh, song.sh]\nmemory: 1", "3:9 'memory' is 1; it takes 16 to 4096"),
    (
      "summary: Sing.\nrun: [sh, song.sh]\nnetwork: perhaps",
      "3:10 'network' takes true or false, not 'perhaps'"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\ncommands: { say: { help: Sings. } }",
      "3:13 '/say' is a command of the house, so no module can have it; take another word"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\ncommands: { hum: { help: Hums., text: maybe } }",
      "3:39 'text' takes none, optional or required, not 'maybe'"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\nname: Song",
      "3:7 a module is known by lower-case letters, digits and hyphens, beginning with a letter, "
        + "not 'Song'"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\nname: quiz",
      "3:7 'quiz' is the name of a module that is built in; give this one another 'name'"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\nname: hello",
      "3:7 'hello' is the name of the module in Plugins/hello.yaml already; give this one another "
        + "'name'"
    ),
    (
      "summary: Sing.\nrun: [sh, song.sh]\nsettings: { time: { type: time, help: x } }",
      "3:27 'type' takes text, integer"
    ),
  ])
  func mistakesAreFoundWhereTheyAre(_ text: String, _ message: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(text + "\n", "Plugins/song/module.yaml")
    try write("", "Plugins/song/song.sh")
    try write("summary: Hello.\nsteps: [{ say: Hello. }]\n", "Plugins/hello.yaml")
    let (modules, messages) = read()
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) == true, "\(messages)")
    #expect(!modules.contains { $0.program != nil })
  }

  @Test func foldersThatThePlanNames() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(
      "modules: [songs, one/song]\nhouse: { name: Test }\nevents: { e: { agenda: [a: {}] } }\n",
      "events.yaml")
    for place in ["songs/a", "songs/b", "one/song"] {
      try write("summary: Sing.\nrun: [sh]\n", "\(place)/module.yaml")
    }
    try write("not a module", "songs/notes/notes.txt")
    let (modules, messages) = read()
    #expect(messages == [])
    #expect(modules.filter { $0.program != nil }.map(\.name) == ["a", "b", "song"])
  }

  /// One that ships has its files with it; what runs it may be missing all the same.
  @Test func whatRunsAShippedModuleIsMissedWhereItIsUsed() throws {
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": "summary: Sing.\nrun: [no-such-program]\n"], path: "Plugins/song",
      programs: ProgramSearch(path: "/usr/bin:/bin"))
    #expect(diagnostics.items.isEmpty)
    let reader = PlanReader(
      modules: [try #require(module)], environment: [:],
      readFile: { _ in
        Array("house: { name: Test }\nevents: { e: { agenda: [song: {}] } }\n".utf8)
      })
    guard case .refused(let found) = reader.read(path: "events.yaml") else {
      Issue.record("the plan was taken")
      return
    }
    #expect(
      found.items.map(\.message) == [
        "'song' is run by 'no-such-program', which is not on the PATH; install it to use this module"
      ])
  }
}
