import ActivityKit
import Messages
import Words

/// How the evening stands.
extension Page {
  mutating func add(_ sheet: RunSheet) {
    // What cannot be overlooked.
    if !sheet.calls.isEmpty { add(sheet.callsWaiting) }
    add(.runTitle, .heading)
    add(numbered: sheet.rows.map { ($0.number, text($0.inWords)) })
    if let between = sheet.between { add(.runBetween(title: between)) }
    add(.runLeft(time: .minutes(of: sheet.leftSeconds)))
    add([sheet.forecast, .runZone(zone: sheet.zone)])
    if sheet.closes == nil { for doubt in sheet.doubts { add(doubt) } }
    switch sheet.advice {
    case .either(let commands): add(.runAdviceEither(commands: commands))
    case .all(let commands): add(.runAdviceAll(commands: commands))
    case nil: break
    }
  }
}

extension RunRow {
  fileprivate var inWords: Sentence {
    switch (state, times) {
    case (.missed, _): .agendaRowMissed(number: number, title: title)
    case (.done, let times?): .runRowDone(number: number, title: title, times: times)
    case (.now, let times?): .runRowNow(number: number, title: title, times: times)
    case (.next, let times?): .runRowNext(number: number, title: title, times: times)
    case (.done, nil): .agendaRowDone(number: number, title: title)
    case (.now, nil): .agendaRowNow(number: number, title: title, length: nil)
    case (.next, nil): .agendaRow(number: number, title: title, length: nil)
    }
  }

  /// "took 7 minutes, planned 5 minutes".
  private var times: Sentence? {
    var times: [Sentence] = []
    if let takenSeconds {
      let time = Duration.minutes(of: takenSeconds)
      times.append(state == .now ? .runTakenSoFar(time: time) : .runTaken(time: time))
    }
    if let plannedSeconds { times.append(.runPlanned(time: .minutes(of: plannedSeconds))) }
    if let aboutSeconds { times.append(.runAbout(time: .minutes(of: aboutSeconds))) }
    // As it was typed.
    if let givenSeconds { times.append(.runGiven(time: .seconds(givenSeconds))) }
    return times.first.map { times.dropFirst().reduce($0) { .listsAlso(rest: $0, next: $1) } }
  }
}

extension Duration {
  /// In whole minutes, at least one.
  fileprivate static func minutes(of seconds: Int) -> Duration {
    .minutes(max(1, (seconds + 30) / 60))
  }
}
