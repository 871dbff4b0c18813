import Foundation
import NIOConcurrencyHelpers
import NIOSSL

/// The certificate and key of a TLS listener: two PEM files, read again on demand.
public final class Certificate: Sendable {
  /// Why the files cannot be used: which one, and what is wrong with it.
  public struct Failure: Error, CustomStringConvertible {
    public enum Kind: Sendable {
      /// A file is not there or may not be read.
      case unreadable
      /// A file does not hold what it should, or the two do not belong together.
      case unusable
    }

    public let kind: Kind
    public let description: String
  }

  private struct Loaded {
    let context: NIOSSLContext
    let expires: Date
  }

  private let certificatePath: String
  private let keyPath: String
  private let loaded: NIOLockedValueBox<Loaded>

  /// - Parameters:
  ///   - certificate: the certificate, then those that lead to its issuer.
  ///   - key: its private key, without a passphrase.
  /// - Throws: a ``Failure``.
  public init(certificate: String, key: String) throws(Failure) {
    certificatePath = certificate
    keyPath = key
    loaded = NIOLockedValueBox(try Self.load(certificate, key))
  }

  /// Reads both files again. Connections that are open keep what they have.
  /// - Throws: a ``Failure``; then what was loaded before stays in force.
  public func reload() throws(Failure) {
    let new = try Self.load(certificatePath, keyPath)
    loaded.withLockedValue { $0 = new }
  }

  /// When the certificate that is in force ends.
  public var expires: Date { loaded.withLockedValue { $0.expires } }

  var context: NIOSSLContext { loaded.withLockedValue { $0.context } }

  private static func load(_ certificate: String, _ key: String) throws(Failure) -> Loaded {
    let chain = try chain(certificate)
    let privateKey = try privateKey(key)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
    configuration.minimumTLSVersion = .tlsv12
    guard let leaf = chain.first, let context = try? NIOSSLContext(configuration: configuration)
    else {
      throw Failure(
        kind: .unusable,
        description: "the key in \(key) does not belong to the certificate in \(certificate)")
    }
    return Loaded(
      context: context, expires: Date(timeIntervalSince1970: Double(leaf.notValidAfter)))
  }

  private static func chain(_ path: String) throws(Failure) -> [NIOSSLCertificate] {
    let bytes = try bytes(path, "certificate")
    guard let chain = try? NIOSSLCertificate.fromPEMBytes(bytes), !chain.isEmpty else {
      throw Failure(
        kind: .unusable, description: "\(path) holds no certificate in PEM form")
    }
    return chain
  }

  private static func privateKey(_ path: String) throws(Failure) -> NIOSSLPrivateKey {
    let bytes = try bytes(path, "key")
    guard let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem) else {
      throw Failure(
        kind: .unusable,
        description: "\(path) holds no private key in PEM form without a passphrase")
    }
    return key
  }

  private static func bytes(_ path: String, _ what: String) throws(Failure) -> [UInt8] {
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
      let exists = FileManager.default.fileExists(atPath: path)
      throw Failure(
        kind: .unreadable,
        description: "the \(what) \(path) "
          + (exists ? "cannot be read: check its permissions" : "is not there"))
    }
  }
}
