const ENGLISH = new Set(
  'the of and to in that is was for it with as his on be at by had not are but from or have an they which you were her she there would their we him been has when who will more no if out said what its about than into them can only other this these our your a i he after over'.split(
    ' '
  )
)

/**
 * The commonest little words of languages in Latin letters, those of names ("de la", "van der") among them: they count
 * only where they outnumber the English ones by far.
 */
const LITTLE_WORDS: Readonly<Record<string, string>> = {
  fr: 'le la les un une des du de et est en que qui dans pour par sur pas plus avec au aux ce cette ces son sa ses il elle ils nous vous ont été a sont mais ou où se ne leur leurs deux selon après',
  es: 'el la los las un una de del y en que es se por para con no su sus al lo como más pero fue ha han está son le este esta ya entre cuando muy sin sobre también hasta según',
  pt: 'o a os as um uma de do da dos das e em no na nos nas que é se por para com não seu sua ao à como mais mas foi são está pelo pela já também até ele ela entre quando segundo',
  it: 'il lo la gli le un una di del della dei delle e è in nel nella che non per con su da dal dalla al alla ha hanno sono come più ma anche si ci questo questa dopo i',
  de: 'der die das den dem des ein eine einen einem einer und ist im in zu mit von vom für auf nicht sich auch als an am aus bei nach wird wurde werden hat haben sind es er sie wie oder aber über zum zur um',
  nl: 'de het een en van in is dat die op te met voor niet aan er om ook als bij door naar uit over maar zijn was wordt werd heeft hebben worden dan nog zich hun deze dit',
  sv: 'en ett och att det som är på av för med den till inte har om var från men kan ska vid hade efter under när också mot vi han hon de i sig',
  da: 'en et og at det er på af for med den til ikke har om var fra men kan skal ved havde efter under når også mod vi han hun de i sig som',
  no: 'en et og at det er på av for med den til ikke har om var fra men kan skal ved hadde etter under når også mot vi han hun de i seg som ble',
  fi: 'ja on ei että se oli kun hän mutta myös ovat sen joka tai kuin ole mukaan jo ovat niin vain sekä jonka',
  pl: 'i w na z do nie się że jest o to jak po za od przez dla są był było była które który która ale oraz przed ma już tym tego ze',
  cs: 'a v na se je že s z do o to i k ve by za pro podle po od jako jsou byl bylo byla který která které ale také už před při',
  ro: 'și în de la cu pe din care este nu să a au o un pentru că mai sunt fost ale al lui prin după dar sau între',
  hu: 'a az és hogy nem is egy volt meg csak de már ez azt mint el még ki van lesz vagy szerint után',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar sonra ne ise ancak göre oldu var değil en',
  id: 'yang dan di dari dengan untuk pada ini itu tidak dalam akan oleh ke telah sebagai juga ada adalah bisa karena kata mereka para'
}

const LANGUAGES = Object.keys(LITTLE_WORDS)

/** Each little word with the languages, by number, that have it. */
const LANGUAGES_OF = new Map<string, number[]>()
for (const [number, language] of LANGUAGES.entries()) {
  for (const word of new Set(LITTLE_WORDS[language]?.split(' '))) {
    const known = LANGUAGES_OF.get(word)
    if (known) known.push(number)
    else LANGUAGES_OF.set(word, [number])
  }
}

/** Fewer little words than these may all belong to names and titles. */
const FEWEST = 4
const FEWEST_KINDS = 3
/** As large a share of the words are little ones in any prose. */
const SHARE = 0.2
/** English shares some of them with its neighbours. */
const OUTNUMBERED = 2
/** What is quoted may be in any language. */
const QUOTED = /[“"][^“”"]{0,400}[”"]/gu

/** The language other than English whose little words hold the text together, or null. */
export function foreignByLittleWords(text: string): string | null {
  const words = text.replace(QUOTED, ' ').match(/\p{L}+/gu) ?? []
  const counted = LANGUAGES.map((language) => ({ language, count: 0, kinds: 0 }))
  const seen = new Set<string>()
  for (const word of words) {
    // Capitalised ones, which the map has not, are parts of names: "Le Pen", "Los Angeles".
    for (const number of LANGUAGES_OF.get(word) ?? []) {
      const language = counted[number]
      if (!language) continue
      language.count++
      if (!seen.has(word)) language.kinds++
    }
    seen.add(word)
  }
  const [most] = counted.sort((a, b) => b.count - a.count || b.kinds - a.kinds)
  if (!most || most.count < FEWEST || most.kinds < FEWEST_KINDS) return null
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length
  return most.count >= SHARE * words.length && most.count > OUTNUMBERED * english ? most.language : null
}
