import EventPlan
import EventRuntime
import EventTerms
import Logging
import Messages
import TextProtocol
import Words

/// Reading the plan again while the house is open.
///
/// What is running goes on as it was; all that has not begun is as the files say now. Files with an
/// error change nothing.
extension House {
  /// The host wants the plan read again. While it is being read, it is read once more after.
  /// - Parameter done: told what came of it; never where the house closes before that.
  public func reload(then done: @escaping @Sendable (HostReply) -> Void = { _ in }) {
    guard options.source != nil else {
      return done(.refused("This house has no plan that it could read again."))
    }
    rereading.hosts.append(done)
    if !rereading.isUnderWay { readForHosts() }
  }

  private func readForHosts() {
    guard let source = options.source, !rereading.hosts.isEmpty, !isShuttingDown else { return }
    read(source, for: nil)
  }

  /// The same for a facilitator, whose next lines wait for the answer.
  func reload(_ room: LiveRoom, for visitor: Visitor) {
    guard let source = options.source else {
      return visitor.refuse(.planBrokenNoFile)
    }
    guard !rereading.isUnderWay else {
      return visitor.refuse(.tooFastBeingReread)
    }
    guard rereading.allowance.take(at: dispatcher.now.nanoseconds) else {
      return visitor.refuse(.tooFastJustReread)
    }
    read(
      source,
      for: Asker(visitor: visitor.id, wait: visitor.wait(), occurrence: room.occurrence))
  }

  /// A facilitator who waits for the answer.
  private struct Asker {
    let visitor: Int
    let wait: Int
    let occurrence: Int64
  }

  private func read(_ source: PlanSource, for asker: Asker?) {
    rereading.isUnderWay = true
    let (plan, hosts) = (options.plan, rereading.hosts)
    rereading.hosts = []
    source.read { result in
      let reading = PlanReading(result, after: plan, in: source.folder)
      self.post { $0.takeUp(reading, for: asker, hosts) }
    }
  }

  private func takeUp(
    _ reading: PlanReading, for asker: Asker?, _ hosts: [@Sendable (HostReply) -> Void]
  ) {
    rereading.isUnderWay = false
    let visitor = asker.flatMap { visitors[$0.visitor] }
    defer {
      if let asker, let visitor { release(visitor, from: asker.wait) }
      readForHosts()
    }
    guard !isShuttingDown else { return }
    switch reading.outcome {
    case .refused(let refusal):
      log.error("plan not reloaded: \(Voice.english.text(refusal.sentence))")
      for line in reading.diagnostics { log.error("\(line)") }
      visitor?.refuse(refusal)
    case .read(let plan, let change):
      log.info(
        "plan reloaded",
        metadata: [
          "changed": "\(change.changed.count)", "new": "\(change.added.count)",
          "gone": "\(change.removed.count)",
        ])
      for line in reading.diagnostics { log.warning("\(line)") }
      let news = adopt(plan, change)
      if !change.needsRestart.isEmpty {
        let parts = change.needsRestart.map { "its \($0.rawValue)" }.joined(separator: ", ")
        log.warning("only a restart takes up \(parts)")
      }
      tell(news, about: change, to: visitor, in: asker?.occurrence)
    }
    let reply = reading.hostReply
    for host in hosts { host(reply) }
    for line in reading.diagnostics {
      visitor?.notice(.init(.diagnostic, .plainVerbatim(text: line)))
    }
  }

  // MARK: Taking it up

  /// - Returns: what is new in each live occurrence, in sentences.
  private func adopt(_ plan: HousePlan, _ change: PlanChange) -> [Int64: [Sentence]] {
    let (list, old) = (directory.all.map(\.listed), options.plan)
    options.plan = plan.inForce(after: old)
    upkeep.plan = options.plan
    directory.adopt(options.plan, running: rooms.all.map(\.live.event))
    names.adopt(options.plan)
    services.programs.modules = plan.modules
    let before = Dictionary(old.events.map { ($0.slug, $0) }) { first, _ in first }
    var news: [Int64: [Sentence]] = [:]
    for event in plan.events {
      let last = before[event.slug]
      if let last, last.access != event.access { forgetCodeWord(of: event) }
      // One that the plan had lost and has again may be live as well.
      guard let room = rooms[of: event.slug],
        last == nil || change.changed[event.slug] != nil || room.live.event.loaded != event.loaded
      else { continue }
      let (date, place) = (room.live.event.time, room.live.state.reached)
      room.live.adopt(directory.latest(event) ?? event)
      news[room.occurrence] = change.changed[event.slug]?.sentences(
        on: date, after: place, now: room.live.state.reached)
      startIfDue(room)
      offerPlaces(in: room)
    }
    if list != directory.all.map(\.listed) { showEventsInLobby() }
    return news
  }

  private func forgetCodeWord(of event: PlannedEvent) {
    let room = rooms[of: event.slug]?.occurrence
    for visitor in visitors.values where !visitor.seats.keys.contains(where: { $0 == room }) {
      visitor.door.passed.remove(event.slug)
    }
  }

  /// Whoever is choosing by number is shown what the numbers stand for now.
  private func showEventsInLobby() {
    for visitor in visitors.values.sorted(by: { $0.id < $1.id }) where !visitor.isWaiting {
      if visitor.isChoosing { showEvents(visitor) }
    }
  }

  // MARK: Telling it

  private func tell(
    _ news: [Int64: [Sentence]], about change: PlanChange, to visitor: Visitor?, in own: Int64?
  ) {
    for (occurrence, sentences) in news.sorted(by: { $0.key < $1.key }) {
      guard let room = rooms[occurrence], let news = Sentence.following(sentences) else { continue }
      for (seat, leader) in room.occupants.sorted(by: { $0.key < $1.key })
      where leader !== visitor && room.live.state.may(seat, .lead) {
        leader.notice(.reloadedForOthers(news: news))
      }
    }
    guard let visitor else { return }
    let ownNews = own.flatMap { news[$0] } ?? []
    let ownSlug = ownNews.isEmpty ? nil : own.flatMap { rooms[$0]?.slug }
    visitor.notice(.reloadedDone(news: change.news(after: ownNews, but: ownSlug)))
  }
}

extension PlannedEvent {
  /// What the list of events shows people to choose by.
  fileprivate var listed: [String] { [slug, title] }
}
