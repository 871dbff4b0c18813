import ActivityKit
import ActivityTesting
import EventPlan
import Foundation
import ShippedModules
import Testing

@testable import Workbench

/// What `parlor modules new` makes works as it is.
@Suite struct NewModuleTests {
  @Test func aRecipePlaysItsTranscript() throws {
    let new = NewModule("kind-words", kind: .recipe)
    let files = new.files(transcripts: "Plugins")
    #expect(files.map(\.path) == ["Plugins/kind-words.yaml", "Plugins/kind-words.md"])
    let (module, diagnostics) = PlanReader.recipe(Array(files[0].text.utf8), path: files[0].path)
    #expect(diagnostics.items.isEmpty)
    let outcome = try TranscriptFile(files[1].text, name: "kind-words.md", patience: 10)
      .play(modules: [#require(module)])
    #expect(outcome.failures == [] && outcome.sessions == 2)
  }

  @Test func aProcessPlaysItsTranscript() throws {
    let new = NewModule("kind-words", kind: .process)
    let files = new.files(transcripts: "Plugins")
    #expect(
      files.map(\.path) == [
        "Plugins/kind-words/module.yaml", "Plugins/kind-words/main.py", "Plugins/kind-words.md",
      ])
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": files[0].text, "main.py": files[1].text], path: "Plugins/kind-words")
    #expect(diagnostics.items.isEmpty)
    let outcome = try TranscriptFile(files[2].text, name: "kind-words.md", patience: 10)
      .play(modules: [#require(module)])
    #expect(outcome.failures == [] && outcome.sessions == 2)
  }

  /// ``KindWords`` in this folder is the Swift file that would be made.
  @Test func aSwiftModulePlaysItsTranscript() throws {
    let new = NewModule("kind-words", kind: .swift)
    let files = new.files(transcripts: "Tests/Transcripts")
    #expect(
      files.map(\.path) == [
        "Plugins/KindWords/KindWords.swift", "Tests/Transcripts/kind-words.md",
      ])
    let own = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "KindWords.swift")
    #expect(files[0].text == (try String(contentsOf: own, encoding: .utf8)))
    let outcome = try TranscriptFile(files[1].text, name: "kind-words.md", patience: 10)
      .play(modules: [ModuleDefinition(KindWords.self)])
    #expect(outcome.failures == [] && outcome.sessions == 2)
  }

  @Test func aSwiftModuleIsListedInItsPlace() throws {
    let list = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Plugins/Modules.swift").standardizedFileURL
    let text = try String(contentsOf: list, encoding: .utf8)
    for (name, after) in [
      ("ask", "modules: [ModuleDefinition] = ["), ("hot-take", "EscapeRoom.self),"),
      ("zen", "TwentyQuestions.self),"),
    ] {
      let new = NewModule(name, kind: .swift)
      let listed = try #require(new.listed(in: text))
      #expect(listed.contains("\(after)\n  ModuleDefinition(\(new.type).self),\n"))
      #expect(listed.count(where: { $0 == "\n" }) == text.count(where: { $0 == "\n" }) + 1)
      #expect(new.listed(in: listed) == nil)
    }
    #expect(NewModule("zen", kind: .swift).listed(in: "nothing") == nil)
  }

  @Test(arguments: [
    ("hot-take", true), ("a1", true), ("Hot-take", false), ("1-2-4", false), ("hot--take", false),
    ("-hot", false), ("new", false), ("title", false), ("", false), ("../x", false),
  ])
  func names(_ name: String, _ isName: Bool) {
    #expect(NewModule.isName(name) == isName)
  }
}
