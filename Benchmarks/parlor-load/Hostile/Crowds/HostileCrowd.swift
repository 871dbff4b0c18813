/// Many connections that all do one harmful thing, and what else is needed for it. They are in processes of
/// their own, and harm an unrelated server first, which shows what of it is the machine's doing.
struct HostileCrowd: Sendable {
  /// One connection of the crowd.
  struct Attacker {
    /// Its place in the crowd.
    let number: Int
    /// How often it has connected before, and sent before over this connection.
    var connections = 0
    var turns = 0
  }

  enum Pace {
    /// As fast as the other side takes it.
    case asFastAsTheyCan
    /// So many turns a second, of each attacker or of all of them.
    case each(Double)
    case all(Double)
  }

  /// How many connections there are, from how many addresses, in how many processes.
  struct Size {
    var connections: Int
    var addresses: Int
    var processes = 4
  }

  /// What everybody who means harm is tried with: one who owns an address, and one who has many.
  static let usualSizes = [
    Size(connections: 50, addresses: 1), Size(connections: 500, addresses: 50),
  ]

  let name: String
  var sizes = usualSizes
  var pace = Pace.asFastAsTheyCan
  /// Whether a turn ends the connection, and the next begins with another.
  var hangsUp = false
  /// Whether it comes to the port with TLS.
  var usesTLS = false
  /// Whether the house has keys in its records, of mia and noa.
  var needsKeys = false
  /// What an attacker sends once it is connected.
  var opening: @Sendable (Attacker) -> [UInt8] = { _ in [] }
  /// What it sends then, over and over.
  let turn: @Sendable (Attacker) -> [UInt8]
  /// What is set up in the house before, such as a full room.
  var prepare: @Sendable (Arena) async throws -> Void = { _ in }
  /// What must work meanwhile; throws ``AttackSucceeded`` where it does not.
  var meanwhile: @Sendable (Arena) async throws -> Void = { _ in }
}
