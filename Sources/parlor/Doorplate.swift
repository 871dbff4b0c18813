import EventPlan
import House
import Server

/// What the host reads when the house opens: what is on, how to join, and keys made for this run.
struct Doorplate {
  let plan: HousePlan
  let address: Server.Address
  let keys: FacilitatorKeys
  let database: String
  let opened: House.Opened

  func lines() -> [String] {
    var lines = ["", "\(plan.name) is open on \(address).", ""]
    let width = plan.events.map(\.slug.count).max() ?? 0
    for event in plan.events {
      let count = event.agenda.count
      lines.append(
        "  " + event.slug.padding(to: width + 2) + event.title
          + " (\(count) \(count == 1 ? "activity" : "activities"))")
    }
    lines.append("")
    for title in opened.resumed {
      lines.append("  '\(title)' was live when the house last stopped, and goes on.")
    }
    lines += opened.problems.map { "  \($0)" }
    if !opened.resumed.isEmpty || !opened.problems.isEmpty { lines.append("") }
    let telnet = "telnet \(address.host) \(address.port)"
    lines.append("  To join          \(telnet)")
    if let slug = plan.events.first?.slug, !keys.made.isEmpty {
      lines.append("  To facilitate    \(telnet), then type")
      for made in keys.made {
        lines.append("                   /join \(slug) as \(made.name) key \(made.key)")
      }
    }
    if !keys.made.isEmpty {
      lines.append("                   (this key was made for this run and is shown only here)")
    }
    lines += [
      "  Records          \(database); read them with 'parlor report'",
      "  To close         Ctrl-C", "",
    ]
    return lines
  }
}
