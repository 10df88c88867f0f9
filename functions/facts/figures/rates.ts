/** What amounts are told by; 'a' and 'an' lead to these alone, 'per' to any noun. */
const BASES: ReadonlyMap<string, string> = new Map(
  `year=year annum=year annually=year month=month week=week fortnight=fortnight day=day night=night hour=hour minute=minute
second=second share=share barrel=barrel gallon=gallon litre=litre liter=litre pint=pint tonne=tonne ton=ton ounce=ounce
pound=pound kilogram=kilogram kilo=kilogram kg=kilogram gram=gram mile=mile kilometre=kilometre kilometer=kilometre km=kilometre
metre=metre meter=metre acre=acre hectare=hectare head=head person=person household=household game=game season=season unit=unit
piece=piece dozen=dozen bushel=bushel ticket=ticket vote=vote capita=capita student=student pupil=pupil hr=hour sec=second min=minute
millisecond=millisecond ms=millisecond`
    .split(/\s+/u)
    .map((row): [string, string] => {
      const [form = '', name = ''] = row.split('=')
      return [form, name]
    })
)
const AREA = /^(?:sq(?:uare|\.)?)\s(?:(f(?:oo|ee)?t)|(m(?:et(?:re|er))?)|(mile)|(k(?:m|ilomet(?:re|er))))\b/iu
const RATE =
  /^(\sper\s|\s?\/\s?|\s(?:an?|every)\s|\s?-?per-|\s?-?an?-|\seach\s)(sq(?:uare|\.)?\s\p{L}{1,10}|\p{L}{1,14})/iu
/** What is measured may stand between the unit and its rate: 'tons of copper a year', 'shekels ($2 billion) a year'. */
const BETWEEN = /^(?:\s\([^()]{1,30}\)|\sof(?:\s\p{Ll}{2,14}){1,2}?)(?=\s(?:an?|per)\s)/u
/** 'from $3 billion a year earlier': a time, no rate. */
const LATER = /^\s(?:ago|earlier|later|before|after|from|prior|previously)(?!\p{L})/u
const REACH = 80

/** ' per barrel', '/kg', ' a year', '-a-share': what an amount is told by, and where that ends. */
export function rateAfter(text: string, at: number): { name: string; end: number } | null {
  const window = text.slice(at, at + REACH)
  const direct = readRate(window)
  if (direct) return { name: direct.name, end: at + direct.length }
  const between = BETWEEN.exec(window)?.[0].length
  if (between === undefined) return null
  const later = readRate(window.slice(between))
  return later && isTime(later.name) ? { name: later.name, end: at + between + later.length } : null
}

function readRate(window: string): { name: string; length: number } | null {
  const match = RATE.exec(window)
  if (!match) return null
  const [whole, link = '', base = ''] = match
  const next = window.charAt(whole.length)
  if (/[\p{L}\p{N}]/u.test(next) || LATER.test(window.slice(whole.length))) return null
  const name = baseName(base)
  if (name) return { name, length: whole.length }
  return /per/iu.test(link) ? { name: base.toLowerCase(), length: whole.length } : null
}

function baseName(base: string): string | undefined {
  const area = AREA.exec(base)
  if (area)
    return area[1] ? 'square foot' : area[2] ? 'square metre' : area[3] ? 'square mile' : 'square kilometre'
  const lower = base.toLowerCase()
  return BASES.get(lower) ?? (lower === 'cent' ? undefined : BASES.get(lower.replace(/s$/u, '')))
}

const isTime = (name: string): boolean => /^(?:year|month|week|day|hour)$/u.test(name)
