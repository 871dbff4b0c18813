// swift-format-ignore-file
// Written by Scripts/plural-rules of CLDR's plurals.xml (Unicode, Inc., Unicode License v3).
import CatalogueSyntax

extension PluralRules {
  /// The languages whose rules are known, by their ISO 639 codes.
  public static let languages: Set<String> = [
    "af", "ak", "am", "an", "ar", "ars", "as", "asa", "ast", "az", "bal", "be", "bem", "bez",
    "bg", "bho", "bm", "bn", "bo", "br", "brx", "bs", "ca", "ce", "ceb", "cgg", "chr", "ckb",
    "cs", "cy", "da", "de", "doi", "dsb", "dv", "dz", "ee", "el", "en", "eo", "es", "et", "eu",
    "fa", "ff", "fi", "fil", "fo", "fr", "fur", "fy", "ga", "gd", "gl", "gsw", "gu", "guw", "gv",
    "ha", "haw", "he", "hi", "hnj", "hr", "hsb", "hu", "hy", "ia", "id", "ig", "ii", "in", "io",
    "is", "it", "iu", "iw", "ja", "jbo", "jgo", "ji", "jmc", "jv", "jw", "ka", "kab", "kaj",
    "kcg", "kde", "kea", "kk", "kkj", "kl", "km", "kn", "ko", "ks", "ksb", "ksh", "ku", "kw",
    "ky", "lag", "lb", "lg", "lij", "lkt", "ln", "lo", "lt", "lv", "mas", "mg", "mgo", "mk", "ml",
    "mn", "mo", "mr", "ms", "mt", "my", "nah", "naq", "nb", "nd", "ne", "nl", "nn", "nnh", "no",
    "nqo", "nr", "nso", "ny", "nyn", "om", "or", "os", "osa", "pa", "pap", "pcm", "pl", "prg",
    "ps", "pt", "rm", "ro", "rof", "ru", "rwk", "sah", "saq", "sat", "sc", "scn", "sd", "sdh",
    "se", "seh", "ses", "sg", "sh", "shi", "si", "sk", "sl", "sma", "smi", "smj", "smn", "sms",
    "sn", "so", "sq", "sr", "ss", "ssy", "st", "su", "sv", "sw", "syr", "ta", "te", "teo", "th",
    "ti", "tig", "tk", "tl", "tn", "to", "tpi", "tr", "ts", "tzm", "ug", "uk", "ur", "uz", "ve",
    "vi", "vo", "vun", "wa", "wae", "wo", "xh", "xog", "yi", "yo", "yue", "zh", "zu",
  ]

  /// The forms that whole numbers take in a language, but for `other`, each with its condition.
  static func forms(of language: String) -> [(Wording.Form, @Sendable (Int) -> Bool)] {
    switch language {
    case "am", "as", "bn", "doi", "fa", "gu", "hi", "kn", "pcm", "zu":
      [
        (.one, { n in n == 0 || n == 1 }),
      ]
    case "ff", "hy", "kab":
      [
        (.one, { n in (n == 0 || n == 1) }),
      ]
    case "ast", "ca", "de", "en", "et", "fi", "fy", "gl", "ia", "io", "ji", "lij", "nl", "sc",
      "scn", "sv", "sw", "ur", "yi":
      [
        (.one, { n in n == 1 }),
      ]
    case "si":
      [
        (.one, { n in (n == 0 || n == 1) }),
      ]
    case "ak", "bho", "guw", "ln", "mg", "nso", "pa", "ti", "wa":
      [
        (.one, { n in (0...1).contains(n) }),
      ]
    case "tzm":
      [
        (.one, { n in (0...1).contains(n) || (11...99).contains(n) }),
      ]
    case "af", "an", "asa", "az", "bal", "bem", "bez", "bg", "brx", "ce", "cgg", "chr", "ckb",
      "dv", "ee", "el", "eo", "eu", "fo", "fur", "gsw", "ha", "haw", "hu", "jgo", "jmc", "ka",
      "kaj", "kcg", "kk", "kkj", "kl", "ks", "ksb", "ku", "ky", "lb", "lg", "mas", "mgo", "ml",
      "mn", "mr", "nah", "nb", "nd", "ne", "nn", "nnh", "no", "nr", "ny", "nyn", "om", "or", "os",
      "pap", "ps", "rm", "rof", "rwk", "saq", "sd", "sdh", "seh", "sn", "so", "sq", "ss", "ssy",
      "st", "syr", "ta", "te", "teo", "tig", "tk", "tn", "tr", "ts", "ug", "uz", "ve", "vo",
      "vun", "wae", "xh", "xog":
      [
        (.one, { n in n == 1 }),
      ]
    case "da":
      [
        (.one, { n in n == 1 }),
      ]
    case "is":
      [
        (.one, { n in n % 10 == 1 && n % 100 != 11 }),
      ]
    case "mk":
      [
        (.one, { n in n % 10 == 1 && n % 100 != 11 }),
      ]
    case "ceb", "fil", "tl":
      [
        (.one, { n in (n == 1 || n == 2 || n == 3) || !(n % 10 == 4 || n % 10 == 6 || n % 10 == 9) }),
      ]
    case "lv", "prg":
      [
        (.zero, { n in n % 10 == 0 || (11...19).contains(n % 100) }),
        (.one, { n in n % 10 == 1 && n % 100 != 11 }),
      ]
    case "lag":
      [
        (.zero, { n in n == 0 }),
        (.one, { n in (n == 0 || n == 1) && n != 0 }),
      ]
    case "ksh":
      [
        (.zero, { n in n == 0 }),
        (.one, { n in n == 1 }),
      ]
    case "iu", "naq", "sat", "se", "sma", "smi", "smj", "smn", "sms":
      [
        (.one, { n in n == 1 }),
        (.two, { n in n == 2 }),
      ]
    case "shi":
      [
        (.one, { n in n == 0 || n == 1 }),
        (.few, { n in (2...10).contains(n) }),
      ]
    case "mo", "ro":
      [
        (.one, { n in n == 1 }),
        (.few, { n in n == 0 || (2...19).contains(n % 100) }),
      ]
    case "bs", "hr", "sh", "sr":
      [
        (.one, { n in n % 10 == 1 && n % 100 != 11 }),
        (.few, { n in (2...4).contains(n % 10) && !((12...14).contains(n % 100)) }),
      ]
    case "fr":
      [
        (.one, { n in (n == 0 || n == 1) }),
        (.many, { n in n != 0 && n % 1000000 == 0 }),
      ]
    case "pt":
      [
        (.one, { n in (0...1).contains(n) }),
        (.many, { n in n != 0 && n % 1000000 == 0 }),
      ]
    case "it":
      [
        (.one, { n in n == 1 }),
        (.many, { n in n != 0 && n % 1000000 == 0 }),
      ]
    case "es":
      [
        (.one, { n in n == 1 }),
        (.many, { n in n != 0 && n % 1000000 == 0 }),
      ]
    case "gd":
      [
        (.one, { n in (n == 1 || n == 11) }),
        (.two, { n in (n == 2 || n == 12) }),
        (.few, { n in ((3...10).contains(n) || (13...19).contains(n)) }),
      ]
    case "sl":
      [
        (.one, { n in n % 100 == 1 }),
        (.two, { n in n % 100 == 2 }),
        (.few, { n in (3...4).contains(n % 100) }),
      ]
    case "dsb", "hsb":
      [
        (.one, { n in n % 100 == 1 }),
        (.two, { n in n % 100 == 2 }),
        (.few, { n in (3...4).contains(n % 100) }),
      ]
    case "he", "iw":
      [
        (.one, { n in n == 1 }),
        (.two, { n in n == 2 }),
        (.many, { n in !((0...10).contains(n)) && n % 10 == 0 }),
      ]
    case "cs", "sk":
      [
        (.one, { n in n == 1 }),
        (.few, { n in (2...4).contains(n) }),
      ]
    case "pl":
      [
        (.one, { n in n == 1 }),
        (.few, { n in (2...4).contains(n % 10) && !((12...14).contains(n % 100)) }),
        (.many, { n in (n != 1 && (0...1).contains(n % 10)) || (5...9).contains(n % 10) || (12...14).contains(n % 100) }),
      ]
    case "be":
      [
        (.one, { n in n % 10 == 1 && n % 100 != 11 }),
        (.few, { n in (2...4).contains(n % 10) && !((12...14).contains(n % 100)) }),
        (.many, { n in n % 10 == 0 || (5...9).contains(n % 10) || (11...14).contains(n % 100) }),
      ]
    case "lt":
      [
        (.one, { n in n % 10 == 1 && !((11...19).contains(n % 100)) }),
        (.few, { n in (2...9).contains(n % 10) && !((11...19).contains(n % 100)) }),
      ]
    case "mt":
      [
        (.one, { n in n == 1 }),
        (.few, { n in n == 0 || (2...10).contains(n % 100) }),
        (.many, { n in (11...19).contains(n % 100) }),
      ]
    case "ru", "uk":
      [
        (.one, { n in n % 10 == 1 && n % 100 != 11 }),
        (.few, { n in (2...4).contains(n % 10) && !((12...14).contains(n % 100)) }),
        (.many, { n in n % 10 == 0 || (5...9).contains(n % 10) || (11...14).contains(n % 100) }),
      ]
    case "br":
      [
        (.one, { n in n % 10 == 1 && !(n % 100 == 11 || n % 100 == 71 || n % 100 == 91) }),
        (.two, { n in n % 10 == 2 && !(n % 100 == 12 || n % 100 == 72 || n % 100 == 92) }),
        (.few, { n in ((3...4).contains(n % 10) || n % 10 == 9) && !((10...19).contains(n % 100) || (70...79).contains(n % 100) || (90...99).contains(n % 100)) }),
        (.many, { n in n != 0 && n % 1000000 == 0 }),
      ]
    case "ga":
      [
        (.one, { n in n == 1 }),
        (.two, { n in n == 2 }),
        (.few, { n in (3...6).contains(n) }),
        (.many, { n in (7...10).contains(n) }),
      ]
    case "gv":
      [
        (.one, { n in n % 10 == 1 }),
        (.two, { n in n % 10 == 2 }),
        (.few, { n in (n % 100 == 0 || n % 100 == 20 || n % 100 == 40 || n % 100 == 60 || n % 100 == 80) }),
      ]
    case "kw":
      [
        (.zero, { n in n == 0 }),
        (.one, { n in n == 1 }),
        (.two, { n in (n % 100 == 2 || n % 100 == 22 || n % 100 == 42 || n % 100 == 62 || n % 100 == 82) || (n % 1000 == 0 && ((1000...20000).contains(n % 100000) || n % 100000 == 40000 || n % 100000 == 60000 || n % 100000 == 80000)) || (n != 0 && n % 1000000 == 100000) }),
        (.few, { n in (n % 100 == 3 || n % 100 == 23 || n % 100 == 43 || n % 100 == 63 || n % 100 == 83) }),
        (.many, { n in n != 1 && (n % 100 == 1 || n % 100 == 21 || n % 100 == 41 || n % 100 == 61 || n % 100 == 81) }),
      ]
    case "ar", "ars":
      [
        (.zero, { n in n == 0 }),
        (.one, { n in n == 1 }),
        (.two, { n in n == 2 }),
        (.few, { n in (3...10).contains(n % 100) }),
        (.many, { n in (11...99).contains(n % 100) }),
      ]
    case "cy":
      [
        (.zero, { n in n == 0 }),
        (.one, { n in n == 1 }),
        (.two, { n in n == 2 }),
        (.few, { n in n == 3 }),
        (.many, { n in n == 6 }),
      ]
    default: []
    }
  }
}
