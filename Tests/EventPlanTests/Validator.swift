import Foundation
import Testing
import YAML

@testable import EventPlan

/// A JSON Schema validator that is not ours: `python3-jsonschema`, which `Scripts/test` installs.
enum Validator {
  struct Missing: Error, CustomStringConvertible {
    let description = "install the package python3-jsonschema, as Scripts/test does"
  }

  private struct Job: Encodable {
    let schema: JSONValue
    let documents: [String: JSONValue]
  }

  private static let program = """
    import json, sys, jsonschema
    job = json.load(open(sys.argv[1]))
    jsonschema.Draft7Validator.check_schema(job["schema"])
    validator = jsonschema.Draft7Validator(job["schema"])
    found = {name: [e.message for e in validator.iter_errors(document)]
             for name, document in job["documents"].items()}
    json.dump(found, open(sys.argv[2], "w"))
    """

  /// What is wrong with each document by the schema; nothing for one that fits.
  static func mistakes(
    in documents: [String: JSONValue], by schema: JSONValue
  ) throws -> [String: [String]] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "schema-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try JSONEncoder().encode(Job(schema: schema, documents: documents)).write(to: input)
    let python = try python()
    try #require(try run(python, ["-c", program, input.path, output.path]))
    return try JSONDecoder().decode([String: [String]].self, from: Data(contentsOf: output))
  }

  /// A Python that has the validator.
  private static func python() throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = ["/usr/bin"] + path.split(separator: ":").map(String.init)
    for candidate in candidates.map({ $0 + "/python3" })
    where FileManager.default.isExecutableFile(atPath: candidate) {
      if try run(candidate, ["-c", "import jsonschema"]) { return candidate }
    }
    throw Missing()
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
}

extension JSONValue {
  /// The node as an editor takes it: plain scalars by the core schema of YAML 1.2.
  init(_ node: Node) {
    switch node.content {
    case .sequence(let items): self = .list(items.map { JSONValue($0) })
    case .mapping(let entries):
      self = .object(
        Dictionary(entries.map { ($0.key.text ?? "", JSONValue($0.value)) }) { $1 })
    case .scalar(let text, let style):
      self = style == .plain ? Self.plain(text) : .text(text)
    }
  }

  private static func plain(_ text: String) -> JSONValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .flag(true)
    case "false", "False", "FALSE": return .flag(false)
    default: break
    }
    let number = /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/
    guard text.wholeMatch(of: number) != nil, let value = Double(text), value.isFinite else {
      return .text(text)
    }
    return .number(value)
  }
}
