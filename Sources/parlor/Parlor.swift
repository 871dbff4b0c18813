import Crypto
import GRDB
import NIOPosix
import ServiceLifecycle
import ArgumentParser
@main struct Parlor { static func main() { print("hi") } }
