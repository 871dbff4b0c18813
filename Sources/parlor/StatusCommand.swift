import ArgumentParser
import Foundation
import Server

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows how a running house fares: its events, people, lines, disk and memory.",
    discussion: """
      On a terminal the table is drawn anew each second, until Ctrl-C. Elsewhere it is printed once.
      """)

  @Flag(help: "Print all figures once, as one line of JSON.")
  var json = false

  @Flag(help: "Print the table once, also on a terminal.")
  var once = false

  @Option(help: "The records that the house has open.", completion: .file())
  var database = RunCommand.defaultDatabase

  func run() throws {
    do { try show() } catch let failure as Failure { throw failure.exit() }
  }

  private func show() throws {
    let client = try AdminClient(database: database)
    var table = StatusTable(try figures(client), at: .now)
    if json {
      return Output.text(String(decoding: try AdminLine.data(table.figures), as: UTF8.self))
    }
    table.lines.forEach(Output.line)
    guard !once, isatty(STDOUT_FILENO) == 1 else { return }
    while true {
      sleep(1)
      table = table.followed(by: try figures(client), at: .now)
      // From the upper left corner, over what was there.
      Output.text("\u{1B}[H\u{1B}[2J" + table.lines.map { $0 + "\n" }.joined())
    }
  }

  private func figures(_ client: AdminClient) throws -> Figures {
    guard case .figures(let figures) = try client.ask(.status) else {
      throw Failure(code: .unavailable, text: "The house is of another version: it says no more.")
    }
    return figures
  }
}
