import { IRREGULAR_VERBS, inflect, type VerbForm } from './inflection.ts'
import { remembering } from './remembering.ts'

/** Verbs that news uses, beside the irregular ones. */
const REGULAR =
  `abandon abolish absorb abuse accelerate accept access accommodate accompany accomplish accuse achieve acknowledge
acquire acquit act adapt add address adjourn adjust administer admire admit adopt advance advertise advise advocate affect afford
age aggravate agree aid aim air alarm alert align allege allocate allow alter amend amount amplify analyse analyze anger announce
annoy annul answer anticipate apologise apologize appeal appear applaud apply appoint appreciate approach approve argue arm arrange
arrest arrive ask assassinate assault assemble assert assess assign assist associate assume assure attach attack attain attempt
attend attract attribute auction audit authorise authorize avert avoid await award axe back backfire balance ban bank banish bar
bargain base batter battle bear beg behave believe belong benefit besiege bid blame blast bless block blow board boast bolster bomb
bombard boom boost border bother bounce bow boycott brace brand breach brief broker brush budget bump burden burn bury buzz call
calm campaign cancel capitalise capitalize captain capture care carry carve cause caution cease celebrate center centre challenge
champion change chant charge charter chase chat cheat check cheer chide cite claim clarify clash classify clean clear climb close
coach coincide collaborate collapse collect collide combat combine comfort command commemorate commence comment commission commit
communicate compare compel compensate compete compile complain complete complicate comply compose comprise compromise conceal
concede concentrate concern conclude condemn conduct confess confine confirm confiscate conflict confront confuse congratulate
connect conquer consent conserve consider consist consolidate constitute construct consult consume contact contain contemplate
contend contest continue contract contradict contrast contribute control converge convert convey convict convince cook cool
cooperate coordinate cope copy correct cost counter court cover crack crackdown crash crave create criticise criticize cross crowd
crown cruise crumble crush cry culminate curb cure curtail cut cycle damage dampen dance dare dash date debate debut decide declare
decline decorate decrease decry dedicate deem deepen defeat defect defend defer define defuse defy degrade delay delegate delete
deliberate delight deliver demand demolish demonstrate denounce deny depart depend depict deplete deploy deport depose deposit
derail derive descend describe desert deserve design designate desire destabilise destabilize destroy detail detain detect
deteriorate determine detonate devalue devastate develop devise devote diagnose dictate die differ diminish dip direct disagree
disappear disappoint disarm disband discard discharge discipline disclose discontinue discourage discover discriminate discuss
dismantle dismiss disperse displace display dispose dispute disqualify disregard disrupt dissolve distance distinguish distort
distribute disturb divert divide divorce document dodge dominate donate double doubt downgrade draft drag drain dream dress drift
drill drop drown dub dump dwell earn ease echo edge edit educate elaborate elect elevate eliminate embark embarrass embrace emerge
emigrate emit emphasise emphasize employ empower empty enable enact encircle enclose encounter encourage end endanger endorse
endure enforce engage engineer enhance enjoy enlist enrage enrich enrol enroll ensue ensure enter entertain entitle envisage
equip erase erect erode erupt escalate escape escort establish estimate evacuate evade evaluate evolve exacerbate examine exceed
excel exchange exclude excuse execute exempt exercise exert exhaust exhibit exile exist exit exonerate expand expect expel experience
expire explain explode exploit explore export expose express extend extinguish extort extract extradite face facilitate fade fail
faint falter fame fare farm fascinate fashion favor favour fear feature field figure file fill film finalise finalize finance fine
finger finish fire fish fix flag flank flare flatten flee flock flood flourish flow focus fold follow force forge form formulate
foster found frame free fret frustrate fuel fulfil fulfill function fund gain gamble gather gauge gaze generate grant grapple
greet grip gross ground guarantee guard guess guide hail halt halve hamper hand handle happen harass harbor harbour harden harm
harness harvest hasten haul head heal heat heighten help herald hesitate highlight hijack hike hinder hint hire hoist honor honour
hope host house hover hug hunt hurl idle identify ignite ignore illustrate imagine impeach impede implement implicate imply import
impose impress imprison improve incite include incorporate increase incur indicate indict induce infect infiltrate inflame inflate
inflict influence inform infuriate inhabit inherit initiate inject injure innovate inquire insert insist inspect inspire install
institute instruct insult insure integrate intend intensify interact intercept interest interfere interpret interrogate interrupt
intervene interview introduce invade invent invest investigate invite invoke involve iron irritate isolate issue jail jeopardise
jeopardize join joke judge jump justify kick kidnap kill kiss knock label labor labour lack lambast lament land languish last laud
laugh launch leak lean learn lease lecture legalise legalize lessen level levy liberate license lie lift light liken limit line
linger link liquidate list listen live load loan lobby locate lock lodge log look loom loosen loot love lower maintain manage mandate
manipulate manufacture march mark market marry mask mass massacre master match matter mature maximise maximize measure mediate mention
merge migrate mine mingle minimise minimize mirror miss mix moan mobilise mobilize mock model moderate modernise modernize modify
monitor motivate mount mourn move mull multiply murder name narrow nationalise nationalize near necessitate need neglect negotiate
net nominate normalise normalize note notice notify nurture obey object oblige observe obstruct obtain occupy occur offend offer
open operate oppose opt order organise organize orchestrate originate oust outline outlaw outnumber outpace outrage outweigh
overhaul overlook overturn owe own pack paint panic paralyse paralyze pardon park part participate partner pass patrol pause pave
peak peer penalise penalize perceive perform perish permit perpetrate persist persuade photograph pick picket pinpoint pioneer pit
place plague plan plant play plead please pledge plot plug plummet plunder plunge point poise poison police poll pollute ponder
populate portray pose possess post postpone pound pour practice practise praise pray preach precede predict prefer prepare prescribe
present preserve preside press pressure presume pretend prevail prevent price privatise privatize probe proceed process proclaim
procure produce profit prohibit project prolong promise promote prompt pronounce propel propose prosecute prosper protect protest
prove provide provoke publish pull pump punch punish purchase pursue push puzzle qualify quarantine quash quell question queue
quote race rage raid raise rally ram ramp range rank rap rape rate ratify reach react reaffirm realise realize reap reappear rebuff
rebuke recall recede receive reckon recognise recognize recommend reconcile reconsider reconstruct record recount recover recruit
recycle redeem redefine redirect reduce refer reflect reform refrain refuel refuse refute regain regard register regret regulate
reinforce reinstate reiterate reject rejoin relate relax relay release relegate relieve relinquish relocate rely remain remark
remember remind remove render renew renounce renovate rent reopen repair repeal repeat repel replace reply report represent
reprimand request require rescind rescue research resemble reserve reset reshape reshuffle reside resign resist resolve resort
respect respond rest restart restore restrain restrict restructure result resume retail retain retaliate retire retreat retrieve
return reunite reveal reverse revert review revise revisit revive revoke revolt reward riot risk rival roar rob rock roil roll root rotate
rouse rout rule rumble rush sabotage sack sacrifice sadden safeguard sail salute sanction save scale scan scandal scare scatter
schedule scold score scour scramble scrap scrape scream screen scrutinise scrutinize seal search seat secure seem seize select
sense sentence separate serve settle shake shape share shatter shelter shelve shield shift ship shiver shock shop shore shorten
shout shove shrug shun shut side sideline sign signal signify silence simplify situate skip slam slap slash slate slaughter slip slow
slump smash smile smoke smuggle snap snub soar sober soften solicit solve sort sound spare spark spearhead specialise specialize
specify speculate spell spill spike spiral split spoil sponsor spot spray spur spurn squeeze stabilise stabilize stabil staff stage
stain stall stamp star stare start starve state station stay steer stem step stifle stir stock stop store storm straddle strain
strand streamline strengthen stress stretch struggle stumble stun subject submit subsidise subsidize substitute succeed succumb
sue suffer suffice suggest suit summon supervise supplement supply support suppose suppress surface surge surpass surprise surrender
surround surveil survey survive suspect suspend sustain switch swap symbolise symbolize sympathise sympathize tackle talk tamper
tap target taunt tax team tease tempt tend tender term terminate terrify test testify thank thaw threaten thrive throng thwart tie
tighten time tip tolerate top topple torture toss total touch tour tout tow trace track trade trail train transfer transform
translate transmit transport trap travel treat trek tremble trial trick trigger trim triple triumph trouble trust try tumble turn
tutor tweak tweet twist type unify unite unleash unload unveil update upgrade uphold uproot urge use usher utilise utilize vacate
vaccinate value vanish vary vault venture verify veto view violate visit visualise voice volunteer vote vow wage wait waive walk
wane want war warm warn wash waste watch water wave weaken weigh weaken welcome whip whistle widen win wield wipe wish withdraw
withhold witness wonder work worry worsen wound wrap wreck yell yield zoom
abdicate abduct abstain accede accumulate affirm afflict alienate ambush annex articulate ascend attest aver awaken bemoan
bestow betray blacklist borrow brag broaden bully calculate capsize categorise categorize cede certify characterise
characterize chastise cherish choke circulate commend confer convene correspond curate declaim deflect demote deplore derail
deride despise devour disavow dislike dispatch dissent downplay engulf enthuse err evict exaggerate exclaim exemplify exhort
flatter fume garner glide govern grab grasp gripe groan grumble gush handcuff hurry immerse implore inaugurate indulge
insinuate interject intone inundate lambaste muse mutter narrate obscure omit opine oppress outperform overshadow persecute
quip rant ravage raze reassure rebound rebut recapture recite reimpose rename renege reorganise reorganize repel republish
repudiate resent resurface retort retract revamp ridicule scoff secede sigh skid snatch sneer spawn stagger stagnate stalk
startle stipulate subside surmise swoop theorize transmit uncover undermine underscore unearth unfold unnerve unseat wander
whisper woo worship`.split(/\s+/u)

/** Of these the other forms are nouns, or worse, more often than verbs: "studies", "maps", "like". */
const ONLY_PAST =
  `accounted anchored auditioned authored averaged blanketed blazed blogged bolted booked breathed busted camped capped chaired
charted clutched coined commuted cordoned counted credited crippled crouched crowdfunded curled cursed darted defaulted
discounted dreaded dried effected emailed experimented fancied faxed fetched fitted flashed flipped floated foiled frequented
frowned glowed googled graduated growled hammered hanged hated haunted hopped lagged lashed liked limped livestreamed mapped
melted messaged messed mused nicknamed nodded patched patented patted pelted petitioned phoned pictured piled pitched poked
powered printed profiled rained rattled reasoned referenced reigned reprinted retweeted ripped rowed ruined scripted shaved
showered sighed sighted sketched skirted smelled sourced spanned spied stabbed strapped strayed streamed stripped studied
sucked tallied tasted telephoned texted tilted titled torched trended tucked tuned unlocked warranted winced`.split(
    /\s+/u
  )

const FORMS = new Map<string, Set<VerbForm>>()

function note(word: string, form: VerbForm): void {
  const forms = FORMS.get(word)
  if (forms) forms.add(form)
  else FORMS.set(word, new Set([form]))
}

for (const base of new Set([...IRREGULAR_VERBS, ...REGULAR]))
  for (const [form, word] of inflect(base)) note(word, form)
for (const past of ONLY_PAST) {
  note(past, 'past')
  note(past, 'participle')
}
FORMS.set('be', new Set(['base']))
for (const word of ['is', "isn't", 'isn’t', 'has', "hasn't", 'hasn’t', 'does', "doesn't", 'doesn’t'])
  note(word, 'third')
for (const word of ['are', "aren't", 'aren’t', 'am', "haven't", 'haven’t', "don't", 'don’t'])
  note(word, 'base')
for (const word of ['had', 'did', 'was', 'were']) {
  note(word, 'past')
  note(`${word}n't`, 'past')
  note(`${word}n’t`, 'past')
}
FORMS.delete('bes')
FORMS.delete('haves')

const NO_FORMS: ReadonlySet<VerbForm> = new Set()

/** The verb forms that a word in lower case can be; empty when it is no verb that we know. */
export const verbForms: (lower: string) => ReadonlySet<VerbForm> = remembering(
  (lower) => FORMS.get(lower) ?? formsOfUnknown(lower)
)

function formsOfUnknown(lower: string): ReadonlySet<VerbForm> {
  if (lower.endsWith('ed')) return MADE_VERB.test(lower) ? PAST : prefixed(lower)
  if (lower.endsWith('ing')) return MADE_VERB.test(lower) ? GERUND : prefixed(lower)
  return prefixed(lower)
}

/** "re-entered", "co-founded". */
const prefixed = (lower: string): ReadonlySet<VerbForm> =>
  (lower.includes('-') && PREFIXED.test(lower) && FORMS.get(lower.slice(lower.indexOf('-') + 1))) || NO_FORMS
const PREFIXED = /^(?:re|co|pre|over|out)-/u

/** "theorised", "digitizing": by their endings verbs, whether we know them or not. */
const MADE_VERB = /^\p{Ll}{3,}(?:i[sz]|if[iy])(?:ed|ing)$/u
const PAST: ReadonlySet<VerbForm> = new Set(['past', 'participle'])
const GERUND: ReadonlySet<VerbForm> = new Set(['gerund'])
