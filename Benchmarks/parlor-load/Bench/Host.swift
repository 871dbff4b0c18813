import Foundation

/// A server under load, Parlor or one of its peers: a process on this machine, and the lines by which
/// somebody comes in and says something.
protocol Host: AnyObject {
  var name: String { get }
  var port: Int { get }
  var pid: Int32 { get }
  /// What somebody sends first.
  func greeting(of number: Int) -> String
  /// What a line holds once more may be sent; nil where everything may be sent at once.
  var readiness: [UInt8]? { get }
  /// How many may be on their way in at a time.
  var mostArriving: Int { get }
  /// Takes a seat in a room.
  func entrance(of number: Int, to room: Int) -> String
  /// What a line holds once somebody is in.
  func welcome(of number: Int) -> [UInt8]
  func saying(_ text: String, in room: Int) -> String
  func ping(_ token: String) -> String
  func stop()
}

extension Host {
  /// In KiB.
  var residentMemory: Int { ResidentMemory.kibibytes(of: pid) }
}
