public import Foundation
import NIOConcurrencyHelpers
import NIOCore

#if TLS
  import NIOSSL
#endif

#if TLS
  /// The certificate and key of a TLS listener: two PEM files, read again on demand.
  public final class Certificate: Sendable {
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
    /// - Throws: a ``CertificateFailure``.
    public init(certificate: String, key: String) throws(CertificateFailure) {
      certificatePath = certificate
      keyPath = key
      loaded = NIOLockedValueBox(try Self.load(certificate, key))
    }

    /// Reads both files again. Connections that are open keep what they have.
    /// - Throws: a ``CertificateFailure``; then what was loaded before stays in force.
    public func reload() throws(CertificateFailure) {
      let new = try Self.load(certificatePath, keyPath)
      loaded.withLockedValue { $0 = new }
    }

    /// When the certificate that is in force ends.
    public var expires: Date { loaded.withLockedValue { $0.expires } }

    /// What encrypts one connection with it.
    func makeHandler() -> any ChannelHandler {
      NIOSSLServerHandler(context: context)
    }

    var context: NIOSSLContext { loaded.withLockedValue { $0.context } }

    private static func load(_ certificate: String, _ key: String) throws(CertificateFailure)
      -> Loaded
    {
      let chain = try chain(certificate)
      let privateKey = try privateKey(key)
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
      configuration.minimumTLSVersion = .tlsv12
      guard let leaf = chain.first, let context = try? NIOSSLContext(configuration: configuration)
      else {
        throw CertificateFailure(
          kind: .unusable,
          description: "the key in \(key) does not belong to the certificate in \(certificate)")
      }
      return Loaded(
        context: context, expires: Date(timeIntervalSince1970: Double(leaf.notValidAfter)))
    }

    private static func chain(_ path: String) throws(CertificateFailure) -> [NIOSSLCertificate] {
      let bytes = try bytes(path, "certificate")
      guard let chain = try? NIOSSLCertificate.fromPEMBytes(bytes), !chain.isEmpty else {
        throw CertificateFailure(
          kind: .unusable, description: "\(path) holds no certificate in PEM form")
      }
      return chain
    }

    private static func privateKey(_ path: String) throws(CertificateFailure) -> NIOSSLPrivateKey {
      let bytes = try bytes(path, "key")
      guard let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem) else {
        throw CertificateFailure(
          kind: .unusable,
          description: "\(path) holds no private key in PEM form without a passphrase")
      }
      return key
    }

    private static func bytes(_ path: String, _ what: String) throws(CertificateFailure) -> [UInt8]
    {
      do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
        let exists = FileManager.default.fileExists(atPath: path)
        throw CertificateFailure(
          kind: .unreadable,
          description: "the \(what) \(path) "
            + (exists ? "cannot be read: check its permissions" : "is not there"))
      }
    }
  }
#else
  /// Nothing: Parlor was built without TLS.
  public final class Certificate: Sendable {
    private let nothing: Never

    /// - Throws: always, a ``CertificateFailure``.
    public init(certificate: String, key: String) throws(CertificateFailure) {
      throw CertificateFailure(
        kind: .unsupported,
        description: "this program was built without TLS: build it with Scripts/build")
    }

    public func reload() throws(CertificateFailure) { switch nothing {} }
    public var expires: Date { switch nothing {} }
    func makeHandler() -> any ChannelHandler { switch nothing {} }
  }
#endif

/// Why a certificate cannot be used: which file, and what is wrong with it.
public struct CertificateFailure: Error, CustomStringConvertible {
  public enum Kind: Sendable {
    /// A file is not there or may not be read.
    case unreadable
    /// A file does not hold what it should, or the two do not belong together.
    case unusable
    /// Parlor was built without TLS.
    case unsupported
  }

  public let kind: Kind
  public let description: String
}
