/// A room whose people all lose their connections in one moment, and come back by the codes of their seats, all at
/// once.
struct LostNet {
  private static let seated = Array(#""type":"seated""#.utf8)

  private let people: Int
  private var stand: Stand
  private let codes: [String]

  init(binary: String, people: Int) throws {
    self.people = people
    let host = try ParlorHost(
      binary, events: ParlorHost.rooms(1, of: 20_000), by: .frames, named: "web")
    stand = Stand(host)
    var codes = [String?](repeating: nil, count: people)
    _ = try stand.bring(people, atOnce: host.mostArriving) {
      host.entrance(of: $0, to: 0)
    } until: {
      guard $1.contains(Self.seated) else { return false }
      codes[$0] = [UInt8]($1).message?["code"] as? String
      return true
    }
    self.codes = codes.compactMap(\.self)
    guard self.codes.count == people else { throw LoadError("a seat has no code") }
  }

  /// - Returns: as `time` the seconds until the last has the seat again; and when each had it.
  mutating func comeBack() throws -> Sample {
    stand.settle()
    var sample = Sample()
    let meter = Meter(stand.host.pid)
    let begun = ProcessTime.now()
    stand.crowd.close(orderly: false)
    stand = Stand(stand.host)
    let way = ProcessTime.now() - begun
    let moments = try stand.bring(people, atOnce: people) {
      "/rejoin \(codes[$0])\n"
    } until: {
      $1.contains(Self.seated)
    }
    meter.read(into: &sample)
    sample.count = moments.count
    for moment in moments { sample.record(nanoseconds: way + moment) }
    return sample
  }

  func stop() { stand.stop() }
}
