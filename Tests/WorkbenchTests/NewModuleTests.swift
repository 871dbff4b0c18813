import ActivityKit
import ActivityTesting
import EventPlan
import Foundation
import ShippedModules
import Testing

@testable import Workbench

/// What `parlor modules new` makes works as it is.
@Suite struct NewModuleTests {
  @Test(arguments: NewModule.Likeness.allCases)
  func aRecipePlaysItsTranscript(_ likeness: NewModule.Likeness) throws {
    let files = NewModule("kind-words", kind: .recipe, like: likeness).files(transcripts: "Plugins")
    #expect(files.map(\.path) == ["Plugins/kind-words.yaml", "Plugins/kind-words.md"])
    let (module, diagnostics) = PlanReader.recipe(Array(files[0].text.utf8), path: files[0].path)
    #expect(diagnostics.items.isEmpty)
    try play(files[1].text, [#require(module)])
  }

  @Test(arguments: NewModule.Likeness.allCases)
  func aProcessPlaysItsTranscript(_ likeness: NewModule.Likeness) throws {
    let files = NewModule("kind-words", kind: .process, like: likeness)
      .files(transcripts: "Plugins")
    #expect(
      files.map(\.path) == [
        "Plugins/kind-words/module.yaml", "Plugins/kind-words/main.py", "Plugins/kind-words.md",
      ])
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": files[0].text, "main.py": files[1].text], path: "Plugins/kind-words")
    #expect(diagnostics.items.isEmpty)
    try play(files[2].text, [#require(module)])
  }

  /// The templates are built with this library, so what is made builds as well.
  @Test(arguments: [
    (NewModule.Likeness.circle, ModuleDefinition(CircleTemplate.self)),
    (.quiz, ModuleDefinition(QuizTemplate.self)), (.vote, ModuleDefinition(VoteTemplate.self)),
    (.turns, ModuleDefinition(TurnsTemplate.self)), (.teams, ModuleDefinition(TeamsTemplate.self)),
    (.story, ModuleDefinition(StoryTemplate.self)),
  ])
  func aSwiftModulePlaysItsTranscript(
    _ likeness: NewModule.Likeness, _ module: ModuleDefinition
  ) throws {
    let own = NewModule(likeness.template, kind: .swift, like: likeness)
      .files(transcripts: "Tests/Transcripts")
    try play(own[1].text, [module])
    let files = NewModule("kind-words", kind: .swift, like: likeness)
      .files(transcripts: "Tests/Transcripts")
    #expect(
      files.map(\.path) == [
        "Plugins/KindWords/KindWords.swift", "Tests/Transcripts/kind-words.md",
      ])
    #expect(files[0].text.contains("struct KindWords: Module {"))
    #expect(files[0].text.contains("static let name = \"kind-words\""))
  }

  @Test func nothingOfTheTemplatesNameIsLeft() {
    for likeness in NewModule.Likeness.allCases {
      for kind in NewModule.Kind.allCases {
        for file in NewModule("zen", kind: kind, like: likeness).files(transcripts: "Plugins") {
          #expect(!file.text.isEmpty, "\(likeness) \(file.path)")
          #expect(!file.text.localizedLowercase.contains("template"), "\(likeness) \(file.path)")
        }
      }
    }
  }

  private func play(_ transcript: String, _ modules: [ModuleDefinition]) throws {
    let outcome = try TranscriptFile(transcript, name: "kind-words.md", patience: 10)
      .play(modules: modules)
    #expect(outcome.failures == [] && outcome.sessions > 0)
  }

  @Test func aSwiftModuleIsListedInItsPlace() throws {
    let list = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Plugins/Modules.swift").standardizedFileURL
    let text = try String(contentsOf: list, encoding: .utf8)
    for (name, after) in [
      ("ask", "modules: [ModuleDefinition] = ["), ("hot-take", "Feedback.self),"),
      ("zen", "TwentyQuestions.self),"),
    ] {
      let new = NewModule(name, kind: .swift, like: .quiz)
      let listed = try #require(new.listed(in: text))
      #expect(listed.contains("\(after)\n  ModuleDefinition(\(new.type).self),\n"))
      #expect(listed.count(where: { $0 == "\n" }) == text.count(where: { $0 == "\n" }) + 1)
      #expect(new.listed(in: listed) == nil)
    }
    #expect(NewModule("zen", kind: .swift, like: .quiz).listed(in: "nothing") == nil)
  }

  @Test(arguments: [
    ("hot-take", true), ("a1", true), ("Hot-take", false), ("1-2-4", false), ("hot--take", false),
    ("-hot", false), ("new", false), ("title", false), ("", false), ("../x", false),
  ])
  func names(_ name: String, _ isName: Bool) {
    #expect(NewModule.isName(name) == isName)
  }
}
