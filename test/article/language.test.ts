import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../functions/article/language.ts'
import { FactsheetError } from '../../functions/errors.ts'

async function languageOf(text: string): Promise<string> {
  try {
    return await detectLanguage(text)
  } catch (error) {
    if (error instanceof FactsheetError) return error.code
    throw error
  }
}

describe('a short text in another language is refused', () => {
  it.each([
    [
      'French',
      'Le pont du port a ouvert lundi matin. La mairie dit que les travaux ont coûté deux millions.'
    ],
    ['Spanish', 'El puente del puerto se abrió el lunes por la mañana, según dijo el alcalde de la ciudad.'],
    [
      'Portuguese',
      'A ponte do porto abriu na segunda-feira, segundo disse o prefeito da cidade aos jornais.'
    ],
    [
      'Italian',
      'Il ponte del porto ha aperto lunedì, ha detto il sindaco, e le navi non sono più in ritardo.'
    ],
    [
      'German',
      'Die Brücke am Hafen wurde am Montag eröffnet, wie die Stadt mitteilte, und sie kostete zwei Millionen.'
    ],
    ['Dutch', 'De brug in de haven is maandag geopend, zei de burgemeester, en het werk is nog niet klaar.'],
    [
      'Swedish',
      'Bron i hamnen öppnade på måndagen, och det är bra för staden, sade borgmästaren till en tidning.'
    ],
    [
      'Danish',
      'Broen i havnen åbnede mandag, og det er godt for byen, sagde borgmesteren til en avis i dag.'
    ],
    [
      'Polish',
      'Most w porcie został otwarty w poniedziałek, a burmistrz mówi, że to jest ważne dla miasta i portu.'
    ],
    [
      'Turkish',
      'Liman köprüsü pazartesi günü açıldı ve belediye başkanı bu köprü için çok para gerekli olduğunu söyledi.'
    ],
    [
      'Indonesian',
      'Jembatan di pelabuhan itu dibuka pada hari Senin, kata wali kota, dan akan ditutup untuk truk.'
    ],
    [
      'Hungarian',
      'A kikötő hídja hétfőn megnyílt, és a polgármester szerint az építés nem volt olcsó, de már kész van.'
    ]
  ])('%s', async (_name, text) => {
    expect(await languageOf(text)).toBe('unsupported-language')
  })
})

describe('English is read', () => {
  it.each([
    'Marine Le Pen beats de Gaulle record',
    'The board of the Banco de la Provincia de los Andes met in La Paz on Monday.',
    'Ludwig van der Berg and Ursula von der Leyen met the king.',
    'The troupe sang “La vie est belle et les nuits sont à nous” at the opening.',
    'Juan de la Cruz, of San José de los Montes, said: “No.”',
    'Die Hard is on at ten.',
    'Police in Rio de Janeiro arrested two men.',
    'Five hurt in Seattle shooting',
    'Shares fell 3 percent.',
    'He won.'
  ])('%s', async (text) => {
    expect(await languageOf(text)).toBe('en')
  })
})
