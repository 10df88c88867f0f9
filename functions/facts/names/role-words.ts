const words = (list: string): Set<string> => new Set(list.split(/\s+/u).filter(Boolean))

/** Forms of address: part of neither the name nor a role. */
export const HONORIFICS = words(
  'mr mr. mrs mrs. ms ms. miss mx mx. sir dame madam dr dr. doctor hon. sri smt. shri ustad haji hajji del. cllr'
)

/** Nouns that say what somebody does or is; with suffixes below. */
const NOUNS =
  words(`president vice-president premier minister prime-minister chancellor secretary undersecretary secretary-general
  ambassador envoy consul commissioner chairman chairwoman chairperson chair co-chair co-chairman chief director director-general governor mayor senator
  congressman congresswoman representative speaker lawmaker legislator parliamentarian mp councillor councilor councilman councilwoman
  councilmember assemblyman assemblywoman alderman judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel advocate
  ombudsman general colonel major captain lieutenant sergeant corporal private admiral commander commodore marshal sheriff deputy
  inspector superintendent detective constable officer policeman policewoman king queen prince princess emperor empress sultan emir
  sheikh duke duchess earl count baron baroness lord pope cardinal archbishop bishop patriarch priest reverend pastor imam
  ayatollah mullah cleric rabbi monk nun vicar deacon chaplain leader co-leader ruler head boss ceo cfo cto coo executive manager owner co-owner
  founder co-founder cofounder entrepreneur businessman businesswoman businessperson banker financier investor broker trader
  tycoon magnate billionaire millionaire spokesman spokeswoman spokesperson spokesmen aide adviser advisor assistant counselor counsellor strategist
  consultant analyst economist expert specialist researcher scientist physicist chemist biologist geologist astronomer
  mathematician historian sociologist anthropologist archaeologist psychologist psychiatrist epidemiologist virologist seismologist meteorologist
  statistician engineer technician architect designer programmer developer inventor professor lecturer teacher principal
  headteacher dean rector provost scholar academic fellow student pupil graduate doctor physician surgeon nurse paramedic
  pharmacist dentist veterinarian author co-author writer novelist poet playwright journalist reporter correspondent editor
  columnist commentator broadcaster presenter anchor host publisher photographer cameraman filmmaker film-maker producer
  screenwriter actor actress comedian singer musician songwriter composer conductor guitarist drummer bassist pianist violinist
  rapper dj dancer choreographer artist painter sculptor cartoonist illustrator model star celebrity athlete player footballer
  striker midfielder defender goalkeeper winger forward quarterback pitcher catcher batsman bowler cricketer golfer boxer
  wrestler swimmer runner sprinter cyclist skier skater jockey driver racer champion medallist medalist winner runner-up coach
  trainer skipper umpire referee pilot astronaut cosmonaut captain sailor fisherman farmer miner worker driver clerk
  activist campaigner protester organiser organizer dissident defector refugee militant rebel insurgent warlord terrorist
  gunman suspect defendant plaintiff witness candidate nominee contender rival challenger politician democrat republican
  diplomat negotiator mediator peacekeeper soldier veteran guard bodyguard agent spy contractor firefighter fireman
  representative delegate member co-member chairperson treasurer auditor accountant controller comptroller administrator
  coordinator supervisor organizer planner volunteer curator librarian archivist patron heir successor predecessor
  incumbent regent viceroy whistleblower hacker blogger vlogger youtuber vendor shopkeeper chef cook baker tailor carpenter
  electrician mechanic builder developer landlord broker agent scout recruiter inmate prisoner detainee hostage survivor official
  governor-general vice-chancellor vice-chairman speaker-elect president-elect wicketkeeper lead frontman vocalist bandleader
  mastermind ringleader operative commander-in-chief ombudswoman premier-designate minister-designate icon legend pioneer
  philanthropist theologian philosopher linguist critic essayist biographer translator explorer mountaineer climber adventurer
  tsar czar tsarina pharaoh shah caliph kaiser viscount viscountess countess marquess prophet pm editor-in-chief apostle
  creator investigator coroner examiner pathologist undertaker registrar bursar mp mep msp mla td sen sen. rep rep. gov gov. gen gen. col
  col. maj maj. capt capt. lt lt. sgt sgt. adm adm. cmdr. prof prof. rev rev. pres. cpl. pfc. supt. det. insp. brig. brigadier`)

const DEPUTY = /^(?:vice|deputy|co|ex|then|sub|under|arch)-/u

/** "spokesman", "ex-president", "vice-chair", "Foreign Ministers" but no plural of a few letters. */
export function isRoleNoun(word: string): boolean {
  const lower = word.toLowerCase()
  return NOUNS.has(lower) || (DEPUTY.test(lower) && NOUNS.has(lower.replace(DEPUTY, '')))
}

/** Words that stand before a role noun in a title: "Deputy Prime Minister", "acting chief executive officer". */
export const ROLE_MODIFIERS =
  words(`former ex current acting interim then late outgoing incoming new old deputy assistant associate
  senior junior vice prime foreign interior defence defense finance home health education justice trade energy environment labour labor
  agriculture transport transportation culture sports sport tourism science technology economy economics industry information
  communications housing development planning police army navy military air force chief general special executive managing
  national federal state provincial regional local city county district presidential congressional parliamentary political
  opposition party government ruling veteran longtime long-time first second third co top leading supreme high grand
  crown major lieutenant rear field brigadier staff press media public human rights attorney solicitor inspector financial
  operating technical sporting head lead team club world olympic security intelligence election campaign union
  bank central company group court honorary permanent visiting adjunct emeritus independent conservative liberal
  socialist communist democratic republican labour nationalist centrist right-wing left-wing far-right far-left
  marine climate nuclear weapons arms research medical forensic criminal civil investment market oil policy affairs`)

/** Words that may stand in front of a name as a title of a person, and are no part of the name. */
export const isTitle = (word: string): boolean => HONORIFICS.has(word.toLowerCase()) || isRoleNoun(word)
