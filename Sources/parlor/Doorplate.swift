import ActivityKit
import EventPlan
import EventTerms
import Foundation
import House
import Server
import Words

/// What the host reads when the house opens: what is on, how to join, and keys made for this run.
struct Doorplate: Sendable {
  let plan: HousePlan
  let listeners: [Server.Listener]
  let keys: FacilitatorKeys
  let database: String
  let opened: House.Opened
  let terminal: HostTerminal
  let logLevel: LogLevel
  /// Where the figures are to be had.
  var metrics: Server.Address?
  /// How many columns the window has that it is read in; nil where that is none.
  var columns: Int?

  func lines() -> [String] {
    lines(
      news: opened.resumed.map { "'\($0)' was live when the house last stopped, and goes on." }
        + opened.problems)
  }

  /// The same later on.
  /// - Parameter titles: what is live by then.
  func lines(live titles: [String]) -> [String] {
    lines(news: titles.map { "'\($0)' is live now." } + opened.problems)
  }

  private func lines(news: [String]) -> [String] {
    var lines = code + ["", "\(plan.name) is open on \(addresses).", ""]
    var events = TextTable(columns: [.text(), .text()])
    for event in plan.events {
      let activities = Phrase.count(event.agenda.count, "activity", "activities")
      events.add([event.slug, "\(event.title) (\(activities)\(access(to: event)))"])
    }
    lines += events.lines.map { "  " + $0 } + [""]
    lines += news.map { "  \($0)" }
    if !news.isEmpty { lines.append("") }
    let ways = listenersOfLines.map(way)
    for (index, way) in ways.enumerated() {
      lines.append((index == 0 ? "  To join          " : "  or with TLS      ") + way)
    }
    for listener in listeners {
      if let web = listener.web { lines.append("  or in a browser  " + link(listener, web)) }
    }
    if let slug = plan.events.first?.slug, let way = ways.last, !keys.made.isEmpty {
      lines.append("  To facilitate    \(way), then type")
      for made in keys.made {
        lines.append("                   /join \(slug) as \(made.name) key \(made.key)")
      }
    }
    if let name = keys.known.first, let slug = plan.events.first?.slug, let way = ways.last,
      keys.made.isEmpty
    {
      lines.append("  To facilitate    \(way), then type")
      lines.append("                   /join \(slug) as \(name) key THE-KEY")
    }
    if !keys.made.isEmpty {
      lines.append(
        "                   "
          + (keys.made.count == 1
            ? "(this key was made for this run and is shown only here)"
            : "(these keys were made for this run and are shown only here)"))
      let holder = keys.made.count == 1 ? OwnCommand.quoted(keys.made[0].name) : "NAME"
      lines.append("  To keep a key    " + command("key \(holder)"))
    }
    lines.append("  Records          \(database); to read them, type")
    lines.append("                   \(reportCommand)")
    if let metrics { lines.append("  Figures          http://\(metrics)/metrics") }
    if terminal.showsLog, logLevel == .warning {
      lines.append("  Log              warnings only; with --log-level info, everything")
    }
    if terminal.hasKeys { lines.append("  To read this     press Return at any time") }
    return lines + ["  To close         Ctrl-C", ""]
  }

  private func access(to event: PlannedEvent) -> String {
    switch event.access {
    case .open: ""
    case .code: ", with a code word"
    case .invited: ", by invitation"
    }
  }

  private var listenersOfLines: [Server.Listener] { listeners.filter { $0.web == nil } }

  private var addresses: String {
    listenersOfLines.map { ($0.certificate == nil ? "" : "with TLS on ") + "\($0.address)" }
      .joined(separator: ", and ")
  }

  private func way(_ listener: Server.Listener) -> String {
    let target = reachable(listener.address)
    guard listener.certificate != nil else { return "telnet \(target.host) \(target.port)" }
    return "openssl s_client -quiet -connect \(target)"
  }

  /// Behind a proxy people come by the proxy's name, where that was told.
  private func link(_ listener: Server.Listener, _ web: Server.Web) -> String {
    if let origin = web.origins.first { return "\(origin)/" }
    return "\(listener.certificate == nil ? "http" : "https")://\(reachable(listener.address))/"
  }

  /// The link as a code for phones. One to this machine would lead nowhere.
  private var code: [String] {
    for listener in listeners {
      guard let web = listener.web, !listener.address.isLoopback || !web.origins.isEmpty,
        let code = QRCode(link(listener, web)), let columns, code.columns <= columns
      else { continue }
      return [""] + code.terminalLines
    }
    return []
  }

  /// Everybody's address is nobody's: people need the name of this machine.
  private func reachable(_ address: Server.Address) -> Server.Address {
    guard ["0.0.0.0", "::"].contains(address.host) else { return address }
    return Server.Address(host: ProcessInfo.processInfo.hostName, port: address.port)
  }

  /// What the host reads once the house is closed; nil where nobody sits before it.
  var farewell: String? {
    guard terminal.hasKeys else { return nil }
    return "\n\(plan.name) is closed. To read who came, and the scores, type:\n  \(reportCommand)"
  }

  private var reportCommand: String { command("report") }

  private func command(_ words: String) -> String {
    "\(OwnCommand.current.name) \(words)"
      + (database == RunCommand.defaultDatabase
        ? "" : " --database \(OwnCommand.quoted(database))")
  }
}
