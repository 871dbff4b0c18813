import Foundation
import Testing

@testable import EventPlan

@Suite struct PlanFileTests {
  /// A pipe that nobody writes to would keep whoever opens it waiting for good.
  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appending(path: "questions.yaml").path
    #expect(mkfifo(pipe, 0o600) == 0)
    func why(_ path: String) -> String? {
      #expect(throws: PlanFile.Unreadable.self) { try PlanFile.read(path) }?.description
    }
    #expect(why(pipe) == "it is no file but a pipe or a device")
    #expect(why("/dev/zero") == "it is no file but a pipe or a device")
    #expect(why(folder.path) == "it is a folder")
    #expect(why(folder.path + "/none") == "there is no such file")
    try "a: b".write(toFile: folder.path + "/plan", atomically: true, encoding: .utf8)
    #expect(try PlanFile.read(folder.path + "/plan") == Array("a: b".utf8))
    #expect(try PlanFile.read("/dev/null", mayWait: true).isEmpty)
  }

  @Test(arguments: ["link.yaml", "folder/secret.yaml"])
  func aLinkThatLeavesTheFolderIsNotIncluded(name: String) throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: base) }
    let files = FileManager.default
    for folder in ["plan/packs", "elsewhere"] {
      try files.createDirectory(atPath: "\(base)/\(folder)", withIntermediateDirectories: true)
    }
    try "[]".write(toFile: "\(base)/elsewhere/secret.yaml", atomically: true, encoding: .utf8)
    for (link, target) in [
      ("link.yaml", "\(base)/elsewhere/secret.yaml"), ("folder", "../elsewhere"),
      ("inside.yaml", "packs/fine.yaml"),
    ] { try files.createSymbolicLink(atPath: "\(base)/plan/\(link)", withDestinationPath: target) }
    try "[]".write(toFile: "\(base)/plan/packs/fine.yaml", atomically: true, encoding: .utf8)
    func complaints(_ include: String) throws -> [String] {
      try "events: { include: \(include) }".write(
        toFile: "\(base)/plan/events.yaml", atomically: true, encoding: .utf8)
      guard
        case .refused(let found) = PlanReader(modules: [], environment: [:])
          .read(path: "\(base)/plan/events.yaml")
      else { return [] }
      return found.items.map(\.message)
    }
    #expect(
      try complaints(name).contains(
        "'\(name)' leads out of the plan's folder by a symbolic link; include only files below it"))
    #expect(try !complaints("inside.yaml").contains { $0.contains("symbolic") })
  }

  /// What several plans share stands in a folder `packs` beside theirs, and only that folder is open to them.
  @Test func aLinkThatLeavesTheSharedFolderIsNotIncluded() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: base) }
    let files = FileManager.default
    for folder in ["events", "packs"] {
      try files.createDirectory(atPath: "\(base)/\(folder)", withIntermediateDirectories: true)
    }
    try "[]".write(toFile: "\(base)/secret.yaml", atomically: true, encoding: .utf8)
    try "[]".write(toFile: "\(base)/packs/fine.yaml", atomically: true, encoding: .utf8)
    try files.createSymbolicLink(
      atPath: "\(base)/packs/link.yaml", withDestinationPath: "../secret.yaml")
    func complaints(_ include: String) throws -> String {
      try "events: { include: \(include) }".write(
        toFile: "\(base)/events/plan.yaml", atomically: true, encoding: .utf8)
      let reader = PlanReader(modules: [], environment: [:])
      guard case .refused(let found) = reader.read(path: "\(base)/events/plan.yaml") else {
        return ""
      }
      return found.items.map(\.message).joined(separator: "\n")
    }
    #expect(
      try complaints("../packs/link.yaml").contains(
        "'../packs/link.yaml' leads out of ../packs by a symbolic link; include only files below it"
      ))
    #expect(try complaints("../packs/none.yaml").contains("cannot be read"))
    #expect(try complaints("../secret.yaml").contains("outside the plan's folder"))
    #expect(try !complaints("../packs/fine.yaml").contains("packs"))
  }
}
