import type { Found } from './mentions.ts'

export type Gender = 'female' | 'male'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

const FEMALE_TITLES = words(
  `mrs mrs. ms ms. miss madam madame dame lady queen princess empress duchess countess baroness spokeswoman chairwoman
  congresswoman councilwoman businesswoman policewoman actress sister mother wife daughter aunt niece widow`
)
const MALE_TITLES = words(
  `mr mr. sir lord king prince emperor duke count baron spokesman congressman councilman businessman policeman brother father
  husband son uncle nephew widower pope imam`
)

/** Given names that nearly always tell: used to keep two people of one surname apart, and for nothing else. */
const FEMALE_NAMES = words(
  `mary maria marie anna anne ann elizabeth sarah sara susan karen nancy lisa margaret betty sandra ashley emily donna michelle carol amanda
  melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley brenda pamela emma nicole samantha katherine catherine
  christine debra rachel carolyn janet heather diane olivia julia julie joyce victoria ruth virginia lauren christina joan evelyn judith hannah
  martha cheryl megan andrea ann jacqueline gloria teresa theresa sophia sophie isabella natalie denise melania ivanka chelsea hillary barbara
  jennifer linda patricia jessica fatima aisha ayesha khadija leila layla mariam maryam zainab nadia yasmin amina noor priya sonia indira anita sunita
  lakshmi deepika yuki yoko akiko keiko naomi mei ling xiaoling olga svetlana tatiana irina natalia natasha elena yelena ekaterina oksana
  ingrid astrid greta birgit ursula angela heidi sabine claudia monica lucia carmen dolores rosa isabel ana juana cristina beatriz camila
  valentina gabriela adriana fernanda chiara giulia francesca paola federica amélie camille chantal brigitte sylvie céline ségolène marine
  grace joy faith hope wanjiru achieng adaeze chioma ngozi zanele nomvula thandi theresa clementine kate jane alice charlotte lucy eva`
)
const MALE_NAMES = words(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
  joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
  benjamin samuel gregory frank raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan
  jeremy harold keith christian roger noah gerald carl terry sean arthur austin lawrence jesse dylan bryan joe jordan billy bruce bill albert
  willie gabriel logan alan juan wayne roy ralph randy eugene vincent bobby russell louis philip barack bernie mitt ted marco tim jeb mohammed
  muhammad mohamed ahmed ahmad ali hassan hussein omar khalid ibrahim yusuf abdullah mahmoud mustafa karim tariq rajesh sanjay rahul amit arjun
  vijay anil sunil narendra hiroshi kenji takashi shinzo taro wei jun vladimir dmitry dmitri sergei sergey ivan mikhail nikolai boris alexei igor
  viktor oleg yuri hans klaus jürgen wolfgang friedrich karl otto lars sven erik bjorn olaf carlos luis miguel jorge pedro pablo diego fernando
  ricardo antonio manuel javier enrique giovanni giuseppe luigi marco matteo francesco pierre jean jacques françois nicolas emmanuel
  philippe michel laurent kwame kofi emeka chidi tunde sipho thabo nelson jacob kamau otieno fred greg mike jim tom steve dan ben`
)

/** What the words right before the name say, then its first word; null where neither tells. */
export function genderOf({ sentence: { tokens }, from, to }: Found): Gender | null {
  const before = tokens[from - 1]?.lower ?? ''
  if (FEMALE_TITLES.has(before)) return 'female'
  if (MALE_TITLES.has(before)) return 'male'
  const given = to - from > 1 ? (tokens[from]?.lower ?? '') : ''
  if (FEMALE_NAMES.has(given)) return 'female'
  return MALE_NAMES.has(given) ? 'male' : null
}
