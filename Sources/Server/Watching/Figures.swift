import Foundation
public import House

/// How a running house fares, in numbers that name no person.
public struct Figures: Codable, Sendable, Equatable {
  public var house: HouseFigures
  public var server = ServerFigures()
  /// How often the process of a module was started anew, after it had failed.
  public var moduleRestarts = 0
  /// What the process has in memory, in bytes; nil where the system does not say.
  public var memory: Int?

  public init(house: HouseFigures) { self.house = house }

  /// Asks for figures, and hands them over, on any thread.
  public typealias Source = @Sendable (_ then: @escaping @Sendable (Figures) -> Void) -> Void

  /// Those of a house, its server and its modules.
  /// - Parameter moduleRestarts: how often the process of a module was started anew so far.
  public static func source(
    _ house: House, _ server: Server, moduleRestarts: @escaping @Sendable () -> Int
  ) -> Source {
    { then in
      house.post { house in
        var figures = Figures(house: house.figures)
        figures.server = server.figures
        figures.moduleRestarts = moduleRestarts()
        figures.memory = Self.residentMemory
        then(figures)
      }
    }
  }

  /// The second word of this file is in pages (proc(5)).
  private static var residentMemory: Int? {
    guard let file = FileHandle(forReadingAtPath: "/proc/self/statm"),
      let data = try? file.readToEnd(),
      let pages = String(decoding: data, as: UTF8.self).split(separator: " ").dropFirst().first
    else { return nil }
    return Int(pages).map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }
}

/// What a server counts.
public struct ServerFigures: Codable, Sendable, Equatable {
  /// Connections that there are now.
  public var sessions = 0
  /// Connections that were refused, since it was opened.
  public var refused = 0
  /// Writes to a connection since it was opened; what is said in one tick goes out in one. And their bytes.
  public var deliveries = 0
  public var bytes = 0

  public init() {}
}
