import ArgumentParser
import Server

/// Where `parlor run` listens with TLS, and whether plain text may leave this machine.
struct EncryptionOptions: ParsableArguments {
  @Option(
    name: .customLong("tls-listen"),
    help: "The address to listen on with TLS as well; needs a certificate and a key.",
    transform: ListenAddress.init(parsing:))
  var listen: ListenAddress?

  @Option(
    name: .customLong("tls-certificate"),
    help: "A PEM file: the certificate and those that lead to its issuer. Read again on SIGHUP.",
    completion: .file())
  var certificateFile: String?

  @Option(
    name: .customLong("tls-key"), help: "A PEM file: the certificate's private key.",
    completion: .file())
  var keyFile: String?

  @Flag(help: "Let --listen take an address that other machines can reach.")
  var allowPlainText = false

  var hasCertificate: Bool { certificateFile != nil && keyFile != nil }

  /// - Parameters:
  ///   - plainText: the address that `--listen` names.
  ///   - isWebEncrypted: whether the certificate is for the page as well.
  func validate(plainText: Server.Address, isWebEncrypted: Bool) throws {
    switch (listen, certificateFile, keyFile) {
    case (nil, nil, nil), (_?, _?, _?): break
    case (nil, _?, _?) where isWebEncrypted: break
    case (nil, _, _):
      throw ValidationError(
        "--tls-certificate and --tls-key need each other, and --tls-listen HOST:PORT, or --web with an "
          + "address that other machines can reach.")
    default:
      throw ValidationError("--tls-listen needs both --tls-certificate FILE and --tls-key FILE.")
    }
    guard allowPlainText || plainText.isLoopback else {
      throw ValidationError(
        "\(plainText) can be reached by other machines, and on plain text anyone on the way could "
          + "read keys and what people say: use --tls-listen, or add --allow-plain-text where the "
          + "network is safe.")
    }
  }

  /// The certificate, or the end of the command with what is wrong with its files.
  func certificate() throws -> Certificate? {
    guard let certificateFile, let keyFile else { return nil }
    do {
      return try Certificate(certificate: certificateFile, key: keyFile)
    } catch {
      let code: ExitCode =
        switch error.kind {
        case .unreadable: .noInput
        case .unusable: .dataError
        case .unsupported: .unavailable
        }
      throw Failure(code: code, text: "\(error).").exit()
    }
  }

  func listeners(_ certificate: Certificate?) -> [Server.Listener] {
    guard let certificate, let listen else { return [] }
    return [Server.Listener(listen.address, certificate: certificate)]
  }
}
