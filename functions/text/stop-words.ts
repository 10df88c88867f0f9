/** Words that carry grammar, not content: a sentence is not about them. */
const STOP_WORDS = new Set(
  `a about above after again against ago all almost alone along already also although always am amid among an and another any
  anyone anything are around as at away back be became because become been before behind being below between both but by came
  can cannot could did do does doing done down during each either else enough etc even ever every few first for from further
  get gets getting give given go goes going gone got had has have having he hence her here hers herself him himself his how
  however i if in indeed instead into is it its itself just last later least less like made make makes making many may maybe
  me meanwhile might mine more moreover most much must my myself near neither never next no nobody none nor not nothing now of
  off often on once one ones only onto or other others our ours ourselves out over own per perhaps put quite rather really
  said same say saying says see seen several shall she should since so some someone something soon still such take taken than
  that the their theirs them themselves then there therefore these they thing things this those though three through thus to
  today together told too took toward towards two under until up upon us use used very via was way we well went were what
  whatever when where whereas whether which while who whoever whole whom whose why will with within without would yes yet you
  your yours yourself n't 's`.split(/\s+/u)
)

export const isStopWord = (lower: string): boolean => STOP_WORDS.has(lower)
