import Foundation
import Testing

@testable import parlor

/// By which name the program tells to type it.
@Suite struct OwnCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "bin"), withIntermediateDirectories: true)
    for place in ["parlor", "bin/parlor"] {
      let made = FileManager.default.createFile(
        atPath: folder.appending(path: place).path, contents: nil,
        attributes: [.posixPermissions: 0o755])
      try #require(made)
    }
  }

  private func name(_ program: String, path: String = "/nowhere") -> String {
    OwnCommand(startedAs: program, in: folder.path, path: path).name
  }

  @Test func itIsNamedAsTheShellFindsIt() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (here, below) = ("\(folder.path)/parlor", "\(folder.path)/bin/parlor")
    #expect(name("parlor") == "parlor")
    #expect(name(below, path: "/nowhere:\(folder.path)/bin") == "parlor")
    #expect(name("bin/parlor", path: "\(folder.path)/bin") == "parlor")
    // The shell would find another one.
    #expect(name(below, path: folder.path) == "bin/parlor")
    #expect(name(below) == "bin/parlor" && name("bin/parlor") == "bin/parlor")
    #expect(name(here) == "./parlor" && name("./parlor") == "./parlor")
    #expect(name("../bin/parlor") == "../bin/parlor" && name("/opt/parlor") == "/opt/parlor")
    #expect(name("/my house/parlor") == "'/my house/parlor'")
  }

  @Test func whatIsToldToBeTypedCanBeTyped() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let command = OwnCommand(startedAs: "bin/parlor", in: folder.path, path: "/nowhere")
    #expect(
      command.typed("'parlor check a.yaml' and `parlor run` of parlor. Write: parlor key NAME")
        == "'bin/parlor check a.yaml' and `bin/parlor run` of parlor. Write: bin/parlor key NAME")
    let found = OwnCommand(startedAs: "parlor", in: folder.path, path: "/nowhere")
    #expect(found.typed("'parlor check'") == "'parlor check'")
  }
}
