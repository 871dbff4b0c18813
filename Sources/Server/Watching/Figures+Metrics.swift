import EventRuntime
import House

extension Figures {
  /// All of them as a page of metrics. Events are counted and not named: who may see the figures need not be who may
  /// see the events.
  var metrics: String {
    var page = Exposition()
    let (runtime, events) = (house.runtime, house.events)
    page.gauge(
      "parlor_build_info", "The version that runs; always 1.", by: "version",
      [(of: house.version, value: 1)])
    page.gauge(
      "parlor_start_time_seconds", "When the house was opened, in seconds since 1970.",
      Int(house.openSince))
    if let memory {
      page.gauge("parlor_resident_memory_bytes", "What the process has in memory.", memory)
    }
    page.gauge("parlor_sessions", "Connections that there are.", server.sessions)
    page.counter(
      "parlor_sessions_refused_total", "Connections refused for a limit.", server.refused)
    page.counter(
      "parlor_sessions_too_slow_total", "Connections lost because their reader was too slow.",
      house.readersLost)
    page.gauge("parlor_events", "Events that are live.", events.count)
    page.gauge(
      "parlor_seats", "Seats in live events, by whether their person is connected.", by: "standing",
      [
        (of: "here", value: events.reduce(0) { $0 + $1.here }),
        (of: "away", value: events.reduce(0) { $0 + $1.away }),
      ])
    page.counter("parlor_lines_total", "Lines taken from people.", house.lines)
    page.gauge(
      "parlor_lines_waiting", "Lines that wait for an answer to the one before.",
      house.linesWaiting)
    page.counter(
      "parlor_deliveries_total", "Writes to a connection; one takes all that was said in a tick.",
      server.deliveries)
    page.counter("parlor_sent_bytes_total", "Bytes written to connections.", server.bytes)
    page.histogram(
      "parlor_commit_duration_seconds", "How long it took until entries were on disk.",
      runtime.commits)
    page.counter(
      "parlor_commit_failures_total", "Writes that the disk did not take; they are tried again.",
      runtime.failedCommits)
    page.gauge(
      "parlor_inputs_waiting", "Inputs that wait for the disk.",
      events.reduce(0) { $0 + $1.inputsWaiting })
    page.counter("parlor_cues_total", "Cues that came due.", runtime.cues)
    page.counter(
      "parlor_cues_late_total", "Cues begun more than a tenth of a second after they were due.",
      runtime.lateCues)
    page.counter(
      "parlor_module_restarts_total", "Processes of modules started anew after a failure.",
      moduleRestarts)
    return page.text
  }

  /// Whether the house is well, and if not, what is the matter.
  var health: (isWell: Bool, word: String) {
    if house.isClosing { return (false, "closing") }
    return house.canSave ? (true, "ok") : (false, "cannot save")
  }
}
