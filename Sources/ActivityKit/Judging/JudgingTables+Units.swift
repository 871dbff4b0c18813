/// What numbers are asked for in and written with, and words that tell no choice from another.
extension JudgingTables {
  /// The words for one unit on a line, in English and Spanish, with its signs. A word may stand for several.
  static let unitLines = """
    m|metre|metres|meter|meters|metro|metros|mts
    km|kms|kilometre|kilometres|kilometer|kilometers|kilómetro|kilómetros
    cm|cms|centimetre|centimetres|centimeter|centimeters|centímetro|centímetros
    mm|millimetre|millimetres|millimeter|millimeters|milímetro|milímetros
    mi|mile|miles|milla|millas
    ft|foot|feet|pie|pies
    in|inch|inches|pulgada|pulgadas
    yd|yds|yard|yards|yarda|yardas
    m²|m2|sq m|square metre|square metres|square meter|square meters|metro cuadrado|metros cuadrados
    km²|km2|sq km|square kilometre|square kilometres|square kilometer|square kilometers|kilómetros cuadrados
    sq mi|square mile|square miles|millas cuadradas
    ha|hectare|hectares|hectárea|hectáreas
    acre|acres
    m³|m3|cubic metre|cubic metres|cubic meter|cubic meters|metro cúbico|metros cúbicos
    g|gr|gram|grams|gramme|grammes|gramo|gramos
    kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kilogramo|kilogramos
    mg|milligram|milligrams|miligramo|miligramos
    t|tonne|tonnes|ton|tons|metric ton|metric tons|tonelada|toneladas
    lb|lbs|pound|pounds|libra|libras
    oz|ounce|ounces|onza|onzas
    l|litre|litres|liter|liters|litro|litros
    ml|millilitre|millilitres|milliliter|milliliters|mililitro|mililitros
    gal|gallon|gallons|galón|galones
    s|sec|secs|second|seconds|seg|segundo|segundos
    ms|millisecond|milliseconds|milisegundo|milisegundos
    min|mins|minute|minutes|minuto|minutos
    h|hr|hrs|hour|hours|hora|horas
    d|day|days|día|días
    wk|wks|week|weeks|semana|semanas
    month|months|mes|meses
    yr|yrs|year|years|año|años
    century|centuries|siglo|siglos
    km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|kilómetros por hora
    mph|mi/h|miles per hour|miles an hour|millas por hora
    m/s|metres per second|meters per second|metros por segundo
    °|deg|degree|degrees|grado|grados
    °c|c|celsius|centigrade|degree|degrees|°|grado|grados|degrees celsius|degrees centigrade|grados celsius|grados centígrados
    °f|f|fahrenheit|degree|degrees|°|grado|grados|degrees fahrenheit|grados fahrenheit
    k|kelvin|kelvins
    hz|hertz|hercio|hercios
    w|watt|watts|vatio|vatios
    kw|kilowatt|kilowatts|kilovatio|kilovatios
    v|volt|volts|voltio|voltios
    kb|kilobyte|kilobytes
    mb|megabyte|megabytes
    gb|gigabyte|gigabytes
    kcal|cal|calorie|calories|kilocalorie|kilocalories|caloría|calorías|kilocalorías
    """
  /// Those that players may write with any number.
  static let freeUnitLines = """
    %|percent|per cent|pct|percentage|prozent|por ciento|porciento|porcentaje
    $|us$|usd|dollar|dollars|us dollars|bucks|dólar|dólares
    €|eur|euro|euros
    £|gbp|pound|pounds|quid|libra|libras
    ¥|jpy|yen|yenes
    ₹|inr|rupee|rupees|rupia|rupias
    """
  /// What stands before the unit in a question.
  static let unitOpenings = words("in en cuantos cuantas")
  /// Units that are other words behind `in`: in second place, in year two.
  static let noUnitsBehindIn = words(
    "second minute hour day week month year century segundo minuto hora dia semana mes ano siglo "
      + "s h d c f k v w g t l in")

  /// Words that choose nothing: what stands in any sentence, and what people say to one another.
  static let smallWords = words(
    """
    a an the and or but so if then than as of in on at to for from with by into over under up down
    out off about is are was were be been am it its he she they we you i me my your his her their our
    us them him this that these those there here who what when where why how which do does did have
    has had will would can could should may might must all both any some more most less very too also
    just only now yes one two three four five six seven eight nine ten first last other another each
    every same maybe think guess know like want say
    hello hi hey thanks thank ok okay please sorry good great nice cool wow haha lol sure
    el la los las un una unos unas y o u pero si de del en al por para con que es son era su sus mi mis
    tu tus se lo le les me te nos como mas muy ya todo todos toda todas uno dos tres cuatro cinco seis
    siete ocho nueve diez hola gracias bueno bien vale claro creo quiero
    """)
  /// With one of these a choice means the contrary of its other words.
  static let negations = words(
    "not no never neither nor none without except dont doesnt isnt cannot cant sin ni nunca ningun "
      + "ninguna ninguno nadie tampoco excepto salvo")
}
