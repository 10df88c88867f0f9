/** Kinds that readers and rules tell apart; a duration can be an age. */
export type MeasureKind = 'share' | 'time' | 'measure'

interface Unit {
  name: string
  kind: MeasureKind
}

/** name: forms in the singular, the plural by rule; names are the SI's and the common English ones. */
const SHARES =
  'percent: percent|per cent|pct; percentage point: percentage point|percent point; basis point: basis point|bp'
const TIMES =
  'second: second|sec; minute: minute|min; hour: hour|hr; day: day; week: week; fortnight: fortnight; month: month; year: year|yr; decade: decade; century: century|centuries; millisecond: millisecond; microsecond: microsecond; nanosecond: nanosecond'
const MEASURES = `kilometre: kilometre|kilometer; metre: metre|meter; centimetre: centimetre|centimeter; millimetre: millimetre|millimeter;
micrometre: micrometre|micrometer|micron; nanometre: nanometre|nanometer; mile: mile; nautical mile: nautical mile; light-year: light year;
yard: yard; foot: foot|feet; inch: inch|inches; hectare: hectare; acre: acre; square kilometre: square kilometre|square kilometer|sq km|sq. km;
square metre: square metre|square meter|sq m|sq. m; square mile: square mile|sq mile|sq mi; square foot: square foot|square feet|sq ft|sq. ft|sqft;
square yard: square yard; square centimetre: square centimetre|square centimeter; cubic metre: cubic metre|cubic meter; cubic foot: cubic foot|cubic feet|cu ft;
cubic centimetre: cubic centimetre|cubic centimeter; litre: litre|liter; millilitre: millilitre|milliliter; gallon: gallon; pint: pint;
quart: quart; fluid ounce: fluid ounce; cup: cup; tablespoon: tablespoon|tbsp; teaspoon: teaspoon|tsp; bushel: bushel; barrel of oil: barrel of oil|barrels of oil;
barrel: barrel|bbl; kilogram: kilogram|kilogramme|kilo; gram: gram|gramme; milligram: milligram|milligramme; microgram: microgram|microgramme;
tonne: tonne|metric ton; ton: ton; kiloton: kiloton; megaton: megaton; gigatonne: gigatonne|gigaton; pound: pound; ounce: ounce; stone: stone; carat: carat;
kilometre per hour: kilometre an hour|kilometer an hour|kilometres an hour|kilometers an hour; mile per hour: mile an hour|miles an hour;
knot: knot; celsius: degree celsius|degrees celsius|degree centigrade|degrees centigrade|deg celsius|degree c|degrees c|deg c|celsius|centigrade;
fahrenheit: degree fahrenheit|degrees fahrenheit|deg fahrenheit|degree f|degrees f|deg f|fahrenheit; kelvin: kelvin; degree: degree|deg;
watt: watt; kilowatt: kilowatt; megawatt: megawatt; gigawatt: gigawatt; terawatt: terawatt;
kilowatt hour: kilowatt hour; megawatt hour: megawatt hour; gigawatt hour: gigawatt hour;
terawatt hour: terawatt hour; joule: joule; calorie: calorie; horsepower: horsepower; volt: volt; ampere: ampere|amp; hertz: hertz;
kilohertz: kilohertz; megahertz: megahertz; gigahertz: gigahertz; decibel: decibel; byte: byte; kilobyte: kilobyte; megabyte: megabyte; gigabyte: gigabyte;
terabyte: terabyte; petabyte: petabyte; bit: bit; megabit: megabit; gigabit: gigabit; megabit per second: megabit per second|megabits per second;
megapixel: megapixel; pixel: pixel; part per million: part per million|parts per million; part per billion: part per billion|parts per billion;
pascal: pascal; newton: newton; radian: radian; lumen: lumen; nit: nit; point: point; time: fold`

/** Symbols, as they are written; what a lone letter could also be is accepted only where it stands against the number. */
const SYMBOLS = `% ％=percent|km=kilometre|cm=centimetre|mm=millimetre|dm=decimetre|nm=nanometre|μm µm=micrometre|mi=mile|ft ′=foot|yd yds=yard|″=inch|
m2 m²=square metre|km2 km²=square kilometre|ha=hectare|m3 m³=cubic metre|ml mL=millilitre|cc=cubic centimetre|kg kgs=kilogram|mg=milligram|μg µg mcg=microgram|
lb lbs=pound|oz=ounce|°C ℃ °Celsius=celsius|°F ℉ °Fahrenheit=fahrenheit|°=degree|mph=mile per hour|kph km/h kmh km/hr kmph=kilometre per hour|m/s=metre per second|
mpg=mile per gallon|rpm=revolution per minute|hp=horsepower|bhp=brake horsepower|W=watt|kW KW=kilowatt|MW=megawatt|GW=gigawatt|TW=terawatt|
kWh=kilowatt hour|MWh=megawatt hour|GWh=gigawatt hour|TWh=terawatt hour|kJ=kilojoule|kcal=kilocalorie|Hz=hertz|kHz=kilohertz|MHz=megahertz|
GHz=gigahertz|dB=decibel|KB kB=kilobyte|MB=megabyte|GB=gigabyte|TB=terabyte|PB=petabyte|Kbps kbps=kilobit per second|Mbps=megabit per second|Gbps=gigabit per second|mAh=milliampere-hour|
kV=kilovolt|mV=millivolt|MPa=megapascal|GPa=gigapascal|kPa=kilopascal|hPa=hectopascal|ppm=part per million|ppb=part per billion|bpd b/d=barrel per day|bps=basis point|
hrs hr=hour|mins min=minute|secs sec=second|yrs yr=year|ms=millisecond`
const LETTERS = `m=metre|g=gram|l=litre|L=litre|t=tonne|p=penny|h=hour|V=volt|C=celsius|F=fahrenheit`

function table(list: string, kind: MeasureKind): [string, Unit][] {
  return list
    .replace(/\s+/gu, ' ')
    .split('; ')
    .flatMap((row) => {
      const [name = '', forms = ''] = row.split(': ')
      return forms.split('|').map((form): [string, Unit] => [form, { name, kind }])
    })
}

const WORDS: ReadonlyMap<string, Unit> = new Map([
  ...table(MEASURES, 'measure'),
  ...table(TIMES, 'time'),
  ...table(SHARES, 'share')
])

const kindOf = (name: string): MeasureKind => WORDS.get(name)?.kind ?? 'measure'

function symbols(list: string): ReadonlyMap<string, Unit> {
  return new Map(
    list
      .replace(/\n/gu, '')
      .split('|')
      .flatMap((row) => {
        const [forms = '', name = ''] = row.split('=')
        return forms.split(' ').map((form): [string, Unit] => [form, { name, kind: kindOf(name) }])
      })
  )
}

const SYMBOL_UNITS = symbols(SYMBOLS)
const LETTER_UNITS = symbols(LETTERS)
const escaped = (form: string): string => form.replace(/[/.]/gu, '\\$&')
const alternatives = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

const SYMBOL = new RegExp(`[\\s-]?(${alternatives(SYMBOL_UNITS.keys())})(?![\\p{L}\\p{N}])`, 'uy')
const LETTER = new RegExp(
  `(?:\\s(?=[mgp](?!\\p{L})))?(${alternatives(LETTER_UNITS.keys())})(?![\\p{L}\\p{N}'’])`,
  'uy'
)
const PHRASE = /^(?:\s?[-‐‑]\s?|\s)?(\p{L}+\.?(?:[\s-]\p{L}+\.?){0,2})/u
/** Longer than any unit in words. */
const REACH = 40
/** Words with other meanings: they measure after a hyphen or in the plural alone ('two-point lead', not 'World Cup'). */
const LOOSE = new Set(['cup', 'point', 'stone', 'bit', 'second', 'knot', 'yard', 'nit'])

export interface Measured extends Unit {
  end: number
  /** Joined to the number by a hyphen, as an adjective. */
  isHyphened: boolean
}

/** The unit of measure that stands after a number: ' km', '-mile', ' degrees Celsius', '%'. */
export function unitAfter(text: string, at: number): Measured | null {
  return (
    symbolAfter(text, at, SYMBOL, SYMBOL_UNITS) ??
    phraseAfter(text, at) ??
    symbolAfter(text, at, LETTER, LETTER_UNITS)
  )
}

function symbolAfter(
  text: string,
  at: number,
  pattern: RegExp,
  units: ReadonlyMap<string, Unit>
): Measured | null {
  pattern.lastIndex = at
  const form = pattern.exec(text)?.[1]
  const unit = form === undefined ? undefined : units.get(form)
  return unit ? { ...unit, end: pattern.lastIndex, isHyphened: text.charAt(at) === '-' } : null
}

function phraseAfter(text: string, at: number): Measured | null {
  const match = PHRASE.exec(text.slice(at, at + REACH))
  const phrase = match?.[1]
  if (!match || phrase === undefined) return null
  const lead = match[0].slice(0, -phrase.length)
  const isHyphened = /[-‐‑]/u.test(lead)
  const start = at + lead.length
  for (let size = phrase.length; size > 0; size = lastBreak(phrase, size)) {
    const form = phrase.slice(0, size)
    const unit = /[\p{L}\p{N}]/u.test(text.charAt(start + size)) ? undefined : unitOf(form.toLowerCase())
    if (unit && !isLoose(unit, form, isHyphened))
      return { ...unit, end: start + size - extraDot(form), isHyphened }
  }
  return null
}

/** The full stop that ends a sentence and not an abbreviation. */
const extraDot = (form: string): number => (/\p{L}{4}\.$/u.test(form) ? 1 : 0)

const isLoose = ({ name }: Unit, form: string, isHyphened: boolean): boolean =>
  LOOSE.has(name) && !isHyphened && form.toLowerCase() === name

function lastBreak(phrase: string, end: number): number {
  for (let i = end - 1; i > 0; i--) if (/[\s-]/u.test(phrase.charAt(i))) return i
  return 0
}

function unitOf(form: string): Unit | undefined {
  const plain = form.replace(/[\s-]+/gu, ' ')
  const bare = plain.replace(/\.$/u, '')
  return (
    WORDS.get(plain) ??
    WORDS.get(bare) ??
    WORDS.get(bare.replace(/s$/u, '')) ??
    WORDS.get(bare.replace(/es$/u, ''))
  )
}
