import ActivityKit
import ArgumentParser
import Records

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that sheets of attendance are as they were written. It needs no records.",
    discussion: "Exits with 0 when they are, 65 when one was changed, 66 when there is no chain.")

  @Argument(help: "The folder.", completion: .directory)
  var folder: String

  @Option(help: "A hash that was noted before, which the chain has to contain.")
  var hash: String?

  func validate() throws {
    guard let hash else { return }
    guard hash.count == 64, hash.allSatisfy(\.isHexDigit) else {
      throw ValidationError("--hash takes the 64 digits that 'attest' or 'verify' has printed.")
    }
  }

  func run() throws {
    let check: SheetCheck
    do { check = try SheetFolder(path: folder).verify() } catch let error as SheetError {
      throw Failure(code: .noInput, text: error.description).exit()
    }
    var findings = check.findings
    if let hash, !check.hashes.contains(hash.lowercased()) {
      findings.append("No line of the chain has the hash \(hash): it is not the chain of then.")
    }
    for finding in findings { Output.line("\(folder): \(finding)") }
    guard findings.isEmpty else { throw ExitCode.dataError }
    Output.line(
      "\(folder) is as it was written: \(Phrase.count(check.sheets, "sheet")) (\(check.attested) confirmed), "
        + "\(Phrase.count(check.corrections, "correction")), \(check.withdrawn) deleted since.")
    if let last = check.hashes.last { Output.line("Hash: \(last)") }
  }
}
