import type { Token } from '../../../text/tokens.ts'
import { verbForms } from '../../../text/verbs.ts'
import { isRoleNoun } from '../role-words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u))

/** What a person is to another: told only of those of whom the article says nothing better. */
const KIN = words(
  `wife husband spouse fiancé fiancée fiance fiancee girlfriend boyfriend mother father mum mom dad stepmother
  stepfather parent son daughter stepson stepdaughter child brother sister half-brother half-sister twin sibling uncle aunt
  nephew niece cousin grandfather grandmother grandson granddaughter grandchild mother-in-law father-in-law brother-in-law
  sister-in-law son-in-law daughter-in-law relative friend neighbour neighbor ex-wife ex-husband`
)

/** Anybody is one of these: told like kinship, for want of better. */
const GENERIC = words(
  `man woman boy girl widow widower person teenager teen resident native citizen immigrant migrant pensioner retiree
  villager passenger customer shopper bystander onlooker passer-by motorist commuter tourist visitor victim survivor
  parishioner tenant homeowner orphan twin`
)

/** Roles that are no titles, so that none is cut off a name: "Knight" may be a surname. */
const ROLES = words(
  `knight marquis chieftain maharaja rajah abbot abbess saint scotsman irishman englishman welshman frenchman dutchman
  impersonator partner associate colleague manufacturer namesake daredevil virtuoso soprano tenor baritone mezzo-soprano
  saxophonist trumpeter cellist flautist harpist percussionist ballerina dramatist satirist humorist animator sculptress potter
  weaver goldsmith blacksmith watchmaker shipbuilder industrialist landowner rancher planter trapper hunter whaler surveyor
  cartographer botanist zoologist entomologist ornithologist ecologist geneticist immunologist cardiologist neurologist
  neuroscientist oncologist paediatrician pediatrician obstetrician gynaecologist gynecologist midwife therapist
  physiotherapist optometrist toxicologist criminologist demographer geographer philologist lexicographer grammarian
  orientalist egyptologist paleontologist palaeontologist climatologist oceanographer glaciologist hydrologist ethicist jurist
  notary paralegal stenographer bailiff jailer warden ranger lifeguard scoutmaster headmaster headmistress schoolteacher
  schoolmaster tutor mentor apprentice intern trainee recruit cadet midshipman boatswain airman seaman marine paratrooper
  sniper gunner co-pilot copilot navigator steward stewardess waiter waitress bartender barista sommelier restaurateur hotelier
  brewer winemaker distiller butcher grocer florist hairdresser stylist beautician seamstress shoemaker plumber bricklayer
  roofer welder machinist locksmith janitor cleaner caretaker housekeeper nanny babysitter gardener landscaper arborist
  beekeeper shepherd herder cowboy lobbyist pollster speechwriter fundraiser canvasser backbencher frontbencher ex-convict
  convict fugitive hijacker bomber attacker assailant shooter killer murderer rapist thief robber burglar smuggler trafficker
  fraudster hitman mobster gangster kingpin jihadist extremist separatist loyalist unionist royalist monarchist marxist
  anarchist environmentalist conservationist feminist abolitionist suffragette pacifist humanitarian evangelist televangelist
  missionary preacher guru swami lama shaman astrologer magician illusionist juggler acrobat clown stuntman stuntwoman
  showrunner cinematographer costumier impresario promoter publicist influencer streamer podcaster videographer photojournalist
  newsreader newscaster anchorman anchorwoman weatherman sportscaster pundit vice-captain goalscorer playmaker fly-half
  scrum-half fullback full-back centre-back left-back right-back linebacker shortstop outfielder infielder basketballer
  netballer rower canoeist kayaker surfer snowboarder gymnast hurdler marathoner triathlete decathlete heptathlete weightlifter
  fencer archer equestrian grandmaster caddie batter all-rounder freshman sophomore undergraduate postgraduate postdoc
  valedictorian alumnus alumna laureate recipient honoree beneficiary shareholder stakeholder stockholder bondholder creditor
  debtor insurer underwriter actuary bookkeeper cashier teller salesman saleswoman salesperson retailer wholesaler importer
  exporter shipper trucker courier postman mailman dispatcher operator technologist innovator co-inventor coder webmaster
  moderator contestant finalist semi-finalist quarter-finalist semifinalist quarterfinalist favourite favorite front-runner
  frontrunner rookie newcomer protégé protege disciple follower supporter backer sponsor donor benefactor ally aide-de-camp
  confidant confidante interpreter escort chaperone usher marcher demonstrator rioter looter squatter whistle-blower informant
  informer spymaster aeronaut aviator balloonist second-in-command understudy co-host co-star co-writer co-director co-producer
  co-editor co-ordinator co-chairwoman co-chairperson co-defendant co-conspirator co-worker coworker teammate team-mate
  bachelor descendant insider`
)

/** The endings of words for people; plain "-er" and "-or" are on too many other words. */
const ENDING = /(?:[a-z]{2}man|woman|person|ologist|ographer|[a-z]keeper|[a-z]maker|[a-z]holder|[a-z]owner)$/u
const NO_PERSON =
  /^(?:human|german|roman|ottoman|talisman|caiman|shaman|bookmaker|peacemaker|placeholder|freeman|woman|chairperson|pacemaker|timekeeper|newswoman)$/u

/** How much a role says: kinship, and what anybody may be, give way to any other. */
export type Worth = 'role' | 'kin' | 'generic'

/** What the noun says of a person, null when it is no word for one. */
export function personNoun({ text, lower, kind }: Pick<Token, 'text' | 'lower' | 'kind'>): Worth | null {
  if (kind !== 'word') return null
  if (isRoleNoun(text) || ROLES.has(lower) || isCompound(lower)) return 'role'
  if (KIN.has(lower)) return 'kin'
  if (GENERIC.has(lower)) return 'generic'
  if (text !== lower || NO_PERSON.test(lower) || verbForms(lower).size > 0) return null
  return ENDING.test(lower) ? 'role' : null
}

/** The noun, or the one of which it is the plural, is a word for a person: "spokesman", "teenagers". */
export const isForPeople = (lower: string): boolean =>
  [lower, lower.replace(/s$/u, '')].some((text) => personNoun({ text, lower: text, kind: 'word' }) !== null)

const TAIL = /-(?:in-chief|at-large|of-staff|elect|designate|general|in-residence)$/u

/** "editor-in-chief", "mayor-elect", "singer-songwriter". */
function isCompound(lower: string): boolean {
  if (!lower.includes('-')) return false
  if (TAIL.test(lower)) return isRoleNoun(lower.replace(TAIL, ''))
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  return (
    isRoleNoun(last) && !/^(?:head|chief|lead|general|star|model|private|major|forward|count)$/u.test(last)
  )
}
