/// Ten thousand people who come in to a server and sit still.
struct Ramp {
  /// After how many the memory is read.
  static let steps = [1_000, 5_000, 10_000]

  /// How many come in, in a second.
  let rate: Double
  /// How much longer the last nine hundred took than the first.
  let slowdown: Double
  /// In KiB for each of so many.
  private(set) var memory: [Int: Double] = [:]

  init(_ stand: Stand) throws {
    defer { stand.stop() }
    let (host, crowd) = (stand.host, stand.crowd)
    let empty = ProcessSize.kibibytes(of: host.pid)
    var (spent, first, last) = (0.0, 0.0, 0.0)
    for count in Self.steps {
      let moments = try stand.bring(count - crowd.count, to: { $0 % 100 })
      spent += Double(moments.last ?? 0) / 1e9
      // Without the first hundred: the way in fills up with them.
      if first == 0 { first = Double(moments[999] - moments[99]) }
      last = Double(moments[moments.count - 1] - moments[moments.count - 901])
      stand.settle()
      memory[count] = Double(ProcessSize.kibibytes(of: host.pid) - empty) / Double(count)
    }
    rate = 10_000 / spent
    slowdown = last / first
  }
}
