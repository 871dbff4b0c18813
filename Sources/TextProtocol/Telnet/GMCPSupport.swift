import Foundation

/// What a client says of the packages that it wants: `Core.Supports.Add ["Parlor.Prompt 1"]` (GMCP).
struct GMCPSupport: Equatable {
  enum Change: String { case set, add, remove }

  private static let module = "core.supports."

  let change: Change
  let packages: GMCPPackages

  /// nil of any other message, and of one that is not written as it should be.
  init?(_ message: some Collection<UInt8>) {
    let parts = message.split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let name = String(decoding: parts[0], as: UTF8.self).lowercased()
    guard name.hasPrefix(Self.module),
      let change = Change(rawValue: String(name.dropFirst(Self.module.count))),
      let modules = try? JSONDecoder().decode([String].self, from: Data(parts[1]))
    else { return nil }
    self.change = change
    packages = modules.reduce(into: []) { $0.formUnion(Self.packages(of: $1)) }
  }

  /// A module has all that its name is the beginning of, whatever its version.
  private static func packages(of module: String) -> GMCPPackages {
    let name = module.prefix { $0 != " " }.lowercased()
    return GMCPPackages(
      GMCPPackage.allCases.filter { "\($0.name.lowercased()).".hasPrefix("\(name).") }
        .map { GMCPPackages($0) })
  }

  /// - Parameter before: nil where the client has said nothing of that before.
  func changed(_ before: GMCPPackages?) -> GMCPPackages {
    switch change {
    case .set: packages
    case .add: (before ?? []).union(packages)
    case .remove: (before ?? .all).subtracting(packages)
    }
  }
}
