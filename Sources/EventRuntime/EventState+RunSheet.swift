import ActivityKit
public import EventTerms
public import Messages

/// How the evening stands, for whoever leads. Nothing here changes the state, but for who follows it.
extension EventState {
  /// What is left of the evening, as far as anybody can tell.
  public struct Forecast: Sendable, Equatable {
    /// Of what is on, in between too, and of what comes, at least.
    public var least = Duration.zero
    /// The same with what is estimated.
    public var about = Duration.zero
    /// The titles of those of which that is estimated, and of those of which nobody can tell.
    public var estimated: [String] = []
    public var unknown: [String] = []

    fileprivate mutating func add(_ span: Span, of title: String) {
      least += span.least
      about += span.about ?? span.least
      if span.about == nil { unknown.append(title) }
      if span.isEstimated { estimated.append(title) }
    }
  }

  /// How long something takes.
  fileprivate struct Span {
    var least: Duration
    /// nil where nobody can tell.
    var about: Duration?
    var isEstimated = false

    init(_ time: Duration) { (least, about) = (time, time) }

    init(atLeast least: Duration, estimate: Duration?) {
      (self.least, about, isEstimated) = (least, estimate, estimate != nil)
    }
  }

  /// - Parameter event: with what whoever leads has changed of it.
  public func runRows(of event: PlannedEvent, at now: Duration) -> [RunRow] {
    let taken = progress.timesTaken(in: event, at: now)
    return zip(event.agenda, progress.rows(of: event)).map { item, row in
      let isOver = row.state == .done || row.state == .missed
      return RunRow(
        number: row.number, title: row.title, module: row.module, state: row.state,
        plannedSeconds: event.timing == .off ? nil : item.activity.length?.secondsUp,
        // As reports round it.
        takenSeconds: row.state == .done || row.state == .now
          ? taken[row.number - 1].map { Int($0.components.seconds) } : nil,
        givenSeconds: item.limit?.secondsUp,
        aboutSeconds: isOver || item.planned(in: event) != nil
          ? nil : estimate(of: item, in: event)?.secondsUp)
    }
  }

  public func forecast(of event: PlannedEvent, at now: Duration) -> Forecast {
    var forecast = Forecast()
    if let insertion = progress.insertion {
      forecast.add(Span(stage?.remaining(at: now) ?? .zero), of: insertion.title)
    }
    if progress.agendaPhase == .running {
      forecast.add(leftOfRunning(in: event, at: now), of: progress.runningTitle)
    }
    for item in coming(in: event) {
      let span =
        item.planned(in: event).map { Span($0) }
        ?? Span(atLeast: .zero, estimate: estimate(of: item, in: event))
      forecast.add(span, of: item.title)
    }
    return forecast
  }

  /// How long an activity takes among those who hold a seat; nil where nobody can tell.
  private func estimate(of item: PlannedActivity, in event: PlannedEvent) -> Duration? {
    event.timing == .off ? nil : item.activity.length(among: company.everyone.count)
  }

  /// What is still to come of the agenda.
  private func coming(in event: PlannedEvent) -> ArraySlice<PlannedActivity> {
    switch progress.agendaPhase {
    case .gathering: event.agenda[...]
    case .running, .afterwards: event.agenda.dropFirst(place + 1)
    case .ended: []
    }
  }

  /// How long what is on still takes.
  private func leftOfRunning(in event: PlannedEvent, at now: Duration) -> Span {
    let left = stageOfAgenda?.remaining(at: now) ?? .zero
    guard let stage = stageOfAgenda, !stage.isFinished else { return Span(left) }
    if let all = stage.leftInAll(at: now) { return Span(all) }
    guard progress.isRunning(at: place, of: event) else {
      return Span(atLeast: left, estimate: nil)
    }
    let item = event.agenda[place]
    // It drags where what is open goes beyond the plan.
    func rest(of length: Duration) -> Duration { max(length - stage.elapsed(at: now), left) }
    if let planned = item.planned(in: event) { return Span(rest(of: planned)) }
    return Span(atLeast: left, estimate: estimate(of: item, in: event).map(rest))
  }

  /// What would make up for so much time; nil where that is nothing, or too little to speak of.
  /// - Parameter due: how long it is until the event is meant to be over.
  public func advice(
    toSave time: Duration, until due: Duration, of event: PlannedEvent, at now: Duration
  ) -> RunAdvice? {
    guard time >= Self.worthSaving, progress.agendaPhase != .ended else { return nil }
    let coming = savable(of: event, at: now)
    var either: [String] = []
    if let item = coming.filter({ $0.length - time >= $0.least }).max(by: { $0.length < $1.length })
    {
      let rest = (item.length - time).components.seconds / 60 * 60
      either.append("/shorten \(item.number) to \(Duration.seconds(rest).short)")
    }
    // People come for the end: it is not what is left out.
    let droppable = coming.filter { !$0.isOn }.dropLast()
    if let item = droppable.filter({ $0.length + Self.worthSaving / 2 >= time })
      .min(by: { $0.length < $1.length })
    {
      either.append("/drop \(item.number)")
    }
    if !either.isEmpty { return .either(either) }
    var (all, saved): ([Int], Duration) = ([], .zero)
    for item in droppable.sorted(by: { $1.length < $0.length }) where saved < time {
      all.append(item.number)
      saved += item.length
    }
    // The later first: it changes no number of what stands before it.
    if saved >= time { return .all(all.sorted(by: >).map { "/drop \($0)" }) }
    let minutes = due.components.seconds / 60
    return minutes > 0 ? .either(["/end in \(minutes)m"]) : nil
  }

  private struct ComingItem {
    let number: Int
    let length: Duration
    /// What it can be shortened to.
    let least: Duration
    let isOn: Bool
  }

  /// What is on and what comes, as far as anybody can tell how long it takes.
  private func savable(of event: PlannedEvent, at now: Duration) -> [ComingItem] {
    var items: [ComingItem] = []
    if progress.agendaPhase == .running, let stage = stageOfAgenda, !stage.isFinished,
      let left = leftOfRunning(in: event, at: now).about
    {
      let spent = stage.elapsed(at: now)
      items.append(
        ComingItem(
          number: place + 1, length: spent + left, least: spent + .minutes(2), isOn: true))
    }
    for (place, item) in zip(coming(in: event).indices, coming(in: event)) {
      guard let length = item.planned(in: event) ?? estimate(of: item, in: event) else { continue }
      items.append(
        ComingItem(
          number: place + 1, length: length, least: max(.minutes(2), length / 3), isOn: false))
    }
    return items
  }

  private static let worthSaving = Duration.minutes(1)

  // MARK: Following it

  mutating func follow(_ isOn: Bool, by number: Int?, in work: inout Work) {
    guard let number, let seat = seat(number) else { return }
    guard (seat.followsRun == true) != isOn else {
      return work.refuse(isOn ? .alreadySoFollows : .alreadySoFollowsNot)
    }
    seating.follow(isOn, by: number)
    work.notice(
      isOn ? .runFollowed(off: "/run follow off") : .runFollowedNot(run: "/run"),
      to: .seats([number]))
    if isOn { work.show(.run(to: [number])) }
  }

  /// Those who follow the run sheet are told how it stands.
  func tellFollowers(in work: inout Work) {
    guard phase != .ended else { return }
    let followers = seats.filter {
      $0.followsRun == true && $0.standing == .here && may($0.number, .lead)
    }
    if !followers.isEmpty { work.show(.run(to: followers.map(\.number))) }
  }
}
