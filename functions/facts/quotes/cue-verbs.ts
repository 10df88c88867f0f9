import { type Inflection, inflectionsOf } from '../../text/inflection.ts'

/**
 * What may follow a verb that tells what someone says, thinks or wants:
 * speech     direct speech, before or after it, and inverted ("…," said Lee)
 * clause     a clause, with or without "that" ("said the plan had failed")
 * that       a clause, but only with "that", "how", "whether"
 * told       the person told, then a clause or direct speech ("told reporters that …")
 * object     a noun phrase that is what was said or judged ("condemned the attack")
 * infinitive "vowed to …"
 * person     a person and an infinitive ("urged Japan to …")
 * naming     a thing and what it was called ("called the plan a mistake")
 */
export type Frame = 'speech' | 'clause' | 'that' | 'told' | 'object' | 'infinitive' | 'person' | 'naming'

export interface CueVerb {
  lemma: string
  frames: ReadonlySet<Frame>
  /** Words of which one must follow: "point out", "call for". */
  particles: ReadonlyMap<string, ReadonlySet<Frame>>
}

const split = (list: string): string[] => list.split(/\s+/u).filter(Boolean)

const FRAMES: readonly (readonly [readonly Frame[], string])[] = [
  [
    ['speech', 'clause'],
    `say note explain insist claim argue state declare announce report tweet write acknowledge admit concede confirm
     reiterate stress emphasize emphasise assert maintain contend allege suggest recall remark observe comment reply
     conclude predict reveal disclose joke quip complain lament boast caution testify speculate estimate post
     counter proclaim reason retort repeat recount opine muse exclaim stipulate theorize affirm
     reaffirm clarify specify rule decree attest surmise aver chime declaim`
  ],
  [
    ['speech'],
    `ask add continue respond answer sing shout yell whisper mutter cry read urge warn vow promise pledge agree laugh plead scream chant begin recite
     groan sigh snap tease gush rant demand implore inquire enthuse interject volunteer elaborate intone sneer scoff thunder gripe grumble fume wonder`
  ],
  [
    ['clause'],
    `believe think hope fear worry expect imply insinuate hint indicate warn agree deny doubt suspect vow pledge promise swear
     recommend propose signal guarantee feel`
  ],
  [
    ['that'],
    `show find demonstrate know understand realize realise learn decide determine assume hear imagine recognize recognise
     see document ask wonder inquire explain discuss debate detail demand urge request prove accept forecast calculate decree
     order dispute question notice discover foresee anticipate certify mention request worry complain describe mean`
  ],
  [
    ['told'],
    `tell inform remind assure advise notify warn reassure convince persuade brief ask promise scold chide admonish berate lecture`
  ],
  [
    ['object'],
    `condemn criticize criticise praise blast slam denounce deny reject dismiss denounce decry deride mock ridicule laud hail
     applaud welcome denounce rebuke chastise scold lambaste denounce endorse oppose protest champion advocate
     propose recommend announce suggest demand cite describe outline reiterate stress emphasize emphasise underscore highlight
     acknowledge admit confirm dispute question challenge contest blame accuse propose unveil admire mention
     reveal disclose predict claim recall report note detail discuss declare promise pledge threaten favor favour express
     voice defend downplay tout touts commend deplore bemoan lament repudiate disavow refute rebut invoke urge estimate
     attack explain believe support fear understand
     expect allege want prefer`
  ],
  [
    ['infinitive'],
    `vow pledge promise agree threaten offer refuse decline plan hope want propose seek intend demand ask claim swear
     expect decide aim resolve prefer wish`
  ],
  [
    ['person'],
    `urge ask tell order press pressure encourage warn invite advise beg instruct direct implore exhort
     want expect request persuade challenge forbid command`
  ],
  [
    ['naming'],
    `call describe label brand dub term deem characterize characterise denounce regard view liken compare portray rate dismiss`
  ]
]

const PARTICLES: Readonly<Record<string, readonly (readonly [string, readonly Frame[]])[]>> = {
  point: [
    ['out', ['speech', 'clause', 'object']],
    ['to', ['object']]
  ],
  call: [
    ['for', ['object']],
    ['on', ['person']],
    ['upon', ['person']]
  ],
  warn: [
    ['of', ['object']],
    ['against', ['object']],
    ['about', ['object']]
  ],
  complain: [
    ['of', ['object']],
    ['about', ['object']]
  ],
  speak: [
    ['of', ['object']],
    ['about', ['object']],
    ['out', ['object']]
  ],
  talk: [
    ['about', ['object']],
    ['of', ['object']]
  ],
  refer: [['to', ['object']]],
  argue: [
    ['for', ['object']],
    ['against', ['object']]
  ],
  worry: [['about', ['object']]],
  wonder: [['about', ['object']]],
  apologize: [['for', ['object']]],
  apologise: [['for', ['object']]],
  hint: [['at', ['object']]],
  ask: [
    ['for', ['object']],
    ['about', ['object']]
  ],
  rail: [['against', ['object']]],
  lash: [['out', ['object']]],
  object: [['to', ['object']]],
  respond: [['with', ['object']]],
  boast: [
    ['of', ['object']],
    ['about', ['object']]
  ],
  brag: [
    ['of', ['object']],
    ['about', ['object']]
  ],
  joke: [['about', ['object']]],
  go: [],
  make: [
    ['clear', ['speech', 'clause']],
    ['plain', ['speech', 'clause']]
  ]
}

function lexicon(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<
    string,
    { lemma: string; frames: Set<Frame>; particles: Map<string, ReadonlySet<Frame>> }
  >()
  const verb = (lemma: string) => {
    const known = verbs.get(lemma) ?? { lemma, frames: new Set<Frame>(), particles: new Map() }
    verbs.set(lemma, known)
    return known
  }
  for (const [frames, list] of FRAMES) {
    for (const lemma of split(list)) for (const frame of frames) verb(lemma).frames.add(frame)
  }
  for (const [lemma, list] of Object.entries(PARTICLES)) {
    for (const [particle, frames] of list) verb(lemma).particles.set(particle, new Set(frames))
  }
  return verbs
}

export const CUE_VERBS = lexicon()

const FORMS = inflectionsOf(CUE_VERBS.keys())

/** The cue verb of which this is a form, and which form it may be. */
export function cueVerb(lower: string): { verb: CueVerb; inflection: Inflection } | null {
  const inflection = FORMS.get(lower)
  const verb = inflection && CUE_VERBS.get(inflection.lemma)
  return inflection && verb ? { verb, inflection } : null
}

/** Forms that are nouns or adjectives at least as often as they are verbs. */
export const OFTEN_NOUNS: ReadonlySet<string> = new Set(
  split(`state states report reports claim claims note notes comment comments estimate estimates promise promises plan plans
    demand demands call calls question questions challenge challenges attack attacks answer answers fear fears hope hopes
    view views label labels brand brands order orders press direct read show shows find finds post posts tweet tweets
    doubt doubts worry worries signal signals rule rules reason reasons document documents detail details debate debates
    vow vows pledge pledges threat offer offers support supports protest protests blame praise aim aims wish mean means
    point points talk talks push object objects counter cry term terms rate rates forecast forecasts joke jokes record hail see
    favor favour request requests boast boasts quip learned given dispute disputes champion champions advocate advocates
    reply replies repeat express welcome present whisper laugh prefer start estimated reported alleged claimed known suspected proposed planned expected
    accused understood described concerned required ordered warning warnings finding findings meaning saying feeling feelings understanding
    laughs cries shouts screams cheers reading writing ruling rulings hearing meeting offering posting building opposing supporting welcoming questioning thinking`)
)

/** Nouns for texts and bodies that speak, before a participle or an infinitive: "a letter saying", "a poll showing". */
export const SOURCES: ReadonlySet<string> = new Set(
  split(`letter letters statement statements report reports study studies poll polls survey surveys memo note email emails e-mail
    tweet tweets post posts article articles editorial filing filings complaint lawsuit suit affidavit document documents data
    research analysis review evidence figures statistics paper papers brief motion petition resolution ruling order
    speech message messages advertisement ad ads video press_release release notice announcement transcript
    audit investigation inquiry indictment warrant records testimony memoir book column blog op-ed interview commentary assessment
    newspaper agency ministry department commission committee council court panel office company group police officials
    experts analysts critics scientists researchers economists witnesses sources residents lawyers prosecutors activists
    campaign spokesman spokeswoman spokesperson government authorities media press website sign signs banner banners placard placards plaque inscription caption headline graffiti slogan`)
)
