import Foundation

/// What an evening of attacks leaves behind: the log and the report, which others read later.
struct Traces {
  let binary: String
  let folder: URL
  let log: URL

  func problems() throws -> [String] { try logProblems() + reportProblems() }

  /// No key, no code, nothing that was said; and nothing that would fool who reads it.
  private func logProblems() throws -> [String] {
    let bytes = [UInt8](try Data(contentsOf: log))
    var problems: [String] = []
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return ["the log is no UTF-8"]
    }
    for secret in [Rosa.key, "wrong-key", "hostile", "still-here", "/tell", "/ping"]
    where text.contains(secret) {
      problems.append("the log holds '\(secret)'")
    }
    for line in text.split(separator: "\n") {
      if !FuzzTarget.isClean(String(line)) { problems.append("a line of the log is not clean") }
      if line.firstMatch(of: #/^[0-9T:-]+Z? (debug|info|notice|warning|error) /#) == nil {
        problems.append("a line of the log was forged: \(line.prefix(100))")
      }
    }
    return Array(problems.prefix(5))
  }

  /// Cells that a spreadsheet would calculate are quoted as text.
  private func reportProblems() throws -> [String] {
    let said = try ChildProcess.output(
      of: binary, ["report", "evening", "--all", "--format", "csv"], in: folder,
      errors: .standardError)
    guard let csv = said, csv.contains("honest1") else {
      return ["the report cannot be read"]
    }
    let bad = csv.split(separator: "\n").flatMap { $0.split(separator: ",") }.filter { cell in
      guard let first = cell.drop(while: { $0 == "\"" }).first else { return false }
      return "=+-@".contains(first)
    }
    return bad.isEmpty ? [] : ["the report has cells that calculate: \(bad.prefix(3))"]
  }
}
