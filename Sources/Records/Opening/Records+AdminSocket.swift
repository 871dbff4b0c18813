extension Records {
  /// Where the house that has a database open is asked something: beside the database, whatever that is called.
  public static func adminSocket(of database: String) -> String {
    DatabaseFile(path: database).path + "-admin"
  }
}
