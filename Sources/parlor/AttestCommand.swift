import ActivityKit
import ArgumentParser
import EventPlan
import Foundation
import House
import Names
import Records

struct AttestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attest",
    abstract: "Confirms the sheet of attendance of an event, with the key of a facilitator.",
    discussion: """
      It takes a key that lasts, from 'parlor key' or from the plan: a key that the house made for one run is \
      good for that run alone. The key is asked for, or read from the standard input. The hash that is printed goes into the \
      programme's own files: 'parlor verify FOLDER --hash HASH' tells later that nothing from before it \
      was changed.
      """)

  @Argument(help: "The slug of the event.")
  var event: String

  @Argument(help: "The day, such as 2026-12-04.")
  var day: String

  @Option(help: "The facilitator who confirms it.")
  var by: String

  @Option(
    help: "The plan, with the folder of the sheets and keys that are in the environment.",
    completion: .file())
  var plan = PlanLoading.defaultPath

  @Option(help: "The records.", completion: .file())
  var database = RunCommand.defaultDatabase

  func run() throws {
    try Failure.explained(database) {
      let plan = try PlanLoading.requireAfterwards(plan)
      guard let name = plan.reports else {
        throw Failure(
          code: .unavailable, text: "The house writes no sheets: its plan has 'reports: off'.")
      }
      let records = try RecordsReader.open(path: database)
      let zone = try HouseZone.of(records, at: database)
      _ = try AttendanceChoice.range(of: day, in: zone)
      try requireKey(plan, records)
      let folder = SheetFolder(path: SheetKeeper.folder(name, beside: database))
      do {
        let attested = try folder.attest(
          event, on: day, by: by, at: Int64(Date().timeIntervalSince1970 * 1_000), in: zone)
        for sheet in attested { Output.line("\(sheet.file) is confirmed by \(by).") }
        if let last = attested.last { Output.line("Hash: \(last.hash)") }
      } catch let error as SheetError {
        throw Failure(code: .dataError, text: error.description)
      }
    }
  }

  private func requireKey(_ plan: HousePlan, _ records: RecordsReader) throws {
    let name = Nickname.key(of: by)
    let planned = plan.facilitators.first {
      Nickname.key(of: $0.name) == name && $0.role == .facilitator
    }
    let typed = Self.typedKey()
    // The house's own may be written like codes.
    let keys = [typed, RejoinCode.written(typed) ?? typed]
    if case .given(let given)? = planned?.key, keys.contains(given) { return }
    guard try keys.contains(where: { try records.isFacilitator(name, with: $0) }) else {
      throw Failure(
        code: .dataError,
        text:
          "That is not a key of a facilitator called '\(by)' that lasts. 'parlor key \(by)' makes one; a key "
          + "that the house made for a run confirms nothing.")
    }
  }

  /// A line that does not show on a terminal.
  private static func typedKey() -> String {
    var before = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
    if isTerminal {
      FileHandle.standardError.write(Data("Key: ".utf8))
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    }
    defer {
      if isTerminal {
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
        Output.error("")
      }
    }
    return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
  }
}
