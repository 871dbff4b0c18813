import ActivityKit
public import ArgumentParser
import Foundation
import Workbench

extension NewModule.Kind: ExpressibleByArgument {}
extension NewModule.Likeness: ExpressibleByArgument {}

struct NewModuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a module that works, with a transcript that passes, to be changed.")

  @Argument(help: "Its name: lower-case letters, digits and hyphens.")
  var name: String

  @Option(help: "How it is written: recipe (steps in YAML), process (a program) or swift.")
  var kind = NewModule.Kind.recipe

  @Option(
    help: """
      What people do in it: circle (answers without names, read out), quiz, vote, turns (one speaks at a time), \
      teams or story.
      """)
  var like = NewModule.Likeness.circle

  @Option(
    help: "The plan of the house; the module goes into the folder Plugins beside it.",
    completion: .file(extensions: ["yaml", "yml"]))
  var plan = PlanLoading.defaultPath

  func validate() throws {
    guard NewModule.isName(name) else {
      throw ValidationError(
        "'\(name)' cannot be a module's name: use lower-case letters, digits and hyphens, "
          + "beginning with a letter.")
    }
  }

  func run() throws {
    guard !PlanLoading.modules(besides: plan).contains(where: { $0.name == name }) else {
      throw Failure(code: .cannotCreate, text: "There is a module '\(name)' already.").exit()
    }
    let folder = URL(filePath: plan).deletingLastPathComponent()
    let standard = "Tests/Transcripts"
    let transcripts =
      FileManager.default.fileExists(atPath: folder.appending(path: standard).path)
      ? standard : "Plugins"
    let module = NewModule(name, kind: kind, like: like)
    let list = try kind == .swift ? listing(module, in: folder) : nil
    let files = module.files(transcripts: transcripts)
    for file in files
    where FileManager.default.fileExists(atPath: folder.appending(path: file.path).path) {
      throw Failure(code: .cannotCreate, text: "\(file.path) is there already.").exit()
    }
    do {
      for file in files {
        let place = folder.appending(path: file.path)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: place, atomically: true, encoding: .utf8)
        Output.line("made     \(file.path)")
      }
      if let list {
        try list.text.write(to: list.place, atomically: true, encoding: .utf8)
        Output.line("changed  Plugins/Modules.swift, by one line")
      }
    } catch {
      throw Failure(code: .cannotCreate, text: error.localizedDescription).exit()
    }
    Output.line()
    switch kind {
    case .recipe, .process:
      Output.advice("'parlor try \(name)' plays it; 'parlor test' plays its transcript.")
    case .swift:
      Output.line("'swift build' builds it into a program of its own. That one knows it: then")
      Output.line("'.build/debug/parlor try \(name)' plays it, and '.build/debug/parlor test' its")
      Output.line("transcript.")
    }
  }

  /// The list of Swift modules with a line for this one.
  private func listing(
    _ module: NewModule, in folder: URL
  ) throws -> (place: URL, text: String) {
    let place = folder.appending(path: "Plugins/Modules.swift")
    guard let list = try? String(contentsOf: place, encoding: .utf8),
      let text = module.listed(in: list)
    else {
      throw Failure(
        code: .cannotCreate,
        text: "a Swift module is built with Parlor, and Plugins/Modules.swift, which lists those, "
          + "is not here. Run this in a checkout of Parlor, or make a recipe."
      ).exit()
    }
    return (place, text)
  }
}
