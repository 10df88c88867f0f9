import { narrowed } from '../../text/narrowed.ts'
import type { Unit } from '../units.ts'

/** Where a unit stands: its index and the first and last units of prose. */
export interface Place {
  index: number
  firstProse: number
  lastProse: number
}

/** A kind of line that is no part of a story, known by one unit of folded text, narrowed. */
interface ClutterRule {
  reason: string
  /** Longer units are prose, whatever they begin with. */
  mostWords: number
  /** Looks at the unit in lower case: to ignore case takes a pattern twice the time to compile. */
  pattern?: RegExp
  /** Looks at the unit as it is written, for what capitals tell. */
  cased?: RegExp
  /** 'edge': only before the first or after the last prose, or up to two units inside. */
  where?: 'edge' | 'top' | 'bottom'
}

const NAME = String.raw`\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){1,3}`

const CLUTTER_RULES: readonly ClutterRule[] = [
  {
    reason: 'copyright',
    mostWords: 60,
    pattern:
      /^(?:©|\(c\) ?(?:\d|copyright)|copyright\b(?: ©| \(c\)|,? \d{4}| \p{L}))|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b/u
  },
  {
    reason: 'distribution',
    mostWords: 30,
    pattern:
      /^(?:for immediate release\b|embargoed (?:until|for)\b|(?:press|media|news) release$|distributed by|visit (?:the )?[\p{L}\d .']{2,60} at\b|(?:this )?(?:article|story|piece|post) (?:was )?(?:originally |first )?(?:appeared|published|ran) (?:on|in|at|by)|(?:(?:originally|first) )?published (?:on|in|at|by) (?:the )?\p{L}|(?:with )?(?:post|staff|news|wire) (?:and |staff )?wires?(?: services?| reports?)?$|republished (?:from|with)|syndicated)/u
  },
  {
    reason: 'cookie notice',
    mostWords: 90,
    pattern:
      /\b(?:uses?|using|accept(?:ing)?|our|of|all|manage) (?:\w+ )?cookies\b|\bcookie (?:policy|settings|preferences|notice|consent)\b/u
  },
  {
    reason: 'share',
    mostWords: 20,
    pattern:
      /^(?:shares?$|share(?: (?:this|on|via|with|it|the|article|story|post|page)\b|:|$)|tweet(?: this)?$|click to (?:share|tweet|email|print)|(?:e-?mail|print)(?: this)?(?: article| story| page)?$|(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|youtube|telegram)(?:[ ,|·/]+(?:and |on )?(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|youtube|telegram|e-?mail|print|x|rss))*$|copy link|save (?:article|story|for later)|like us on|follow (?:us|me|him|her|@|on|the author|\p{L}+ on)\b|share your thoughts\b)/u
  },
  {
    reason: 'promotion',
    mostWords: 60,
    pattern:
      /^(?:(?:please )?(?:sign|signing) up\b|subscribe\b|join (?:our|us|the (?:conversation|discussion))\b|get (?:our|the (?:latest|best|day's)|all the latest|breaking news)\b|download (?:our|the) (?:free )?app|support (?:our|independent|quality)\b|donate\b|become a (?:member|subscriber|supporter|patron)|want (?:more|to read)\b|enjoy(?:ed|ing) (?:this|our)\b|like what you\b|already a subscriber|log ?in\b|register (?:now|for|to)\b|click here\b|tap here\b|advertisement\b|sponsored\b|promoted\b|have (?:a|you got a) (?:news )?(?:tip|story)\b|got a (?:news )?tip\b|listen to (?:our|this|the) \S+ ?(?:podcast|article|story)|(?:stay|keep) (?:up[ -]to[ -]date|informed|in touch)(?: with\b|$|\b.*\b(?:newsletter|alerts|us)\b)|let our \w+ meet your inbox|adverts?(?:isement)?s?$|continue reading(?: below)?|need more \w+\? subscribe|get (?:breaking|daily|weekly|more) (?:\S+ ){0,3}(?:news|updates|alerts|stories|headlines)\b|(?:no spam|you can unsubscribe)\b|tell us what you\b|what do you think\?$|thanks for (?:watching|reading|visiting)\b|(?:like|enjoyed?) this (?:story|article|post)\?|article continues below|story continues below|see all newsletters|scroll (?:down )?(?:to|for) )|\b(?:our|free|daily|weekly|morning) newsletters?\b|\btelegram channel\b|\bunlock (?:this|full|unlimited)\b|\bunsubscribe (?:at any time|anytime)\b|\bfor (?:just|only|as little as) (?:[$£]|rs\.? ?)\d|\b\d+ issues for [$£]\d|\brequest reprint|\bsubmit (?:a )?correction\b|\bclick here to (?:support|subscribe|donate|sign)\b|\bdelivered (?:\w+ )?(?:through|to|in) your (?:letterbox|inbox|door)\b|\buse (?:the |promo )?code "/u
  },
  {
    reason: 'related link',
    mostWords: 35,
    pattern:
      /^(?:(?:read|see|watch|listen|more|also|related|recommended|trending|most (?:read|popular|viewed|watched|shared|commented)|popular|editor's picks?|you (?:may|might) (?:also )?(?:like|be interested)|don't miss|up next|more (?:from|on|about|stories|news|like this|in)|more:|(?:also|see|read|watch) (?:also|more|this|next|now|it|here)|latest (?:news|stories|videos)|top stories|what to read next|in this (?:article|story)|recommended (?:for you|stories|reading)|related (?:articles?|stories|links?|content|news|topics|posts|coverage|video|items))\s*(?:[:»>|]|$)|read more\b|(?:read|see) (?:also|next|the full)\b|also read\b|also on \w+\.\w+\b|related roundup\b|related:|watch:|video:|more:)/u
  },
  {
    reason: 'comments',
    mostWords: 25,
    pattern:
      /^(?:\d[\d,.]* comments?\b|comments?(?: \(\d+\))?$|(?:leave|post|add|write) a (?:comment|reply)|view (?:all )?comments|comments are (?:closed|moderated)|(?:show|load|hide) (?:more )?comments|be the first to comment|join the (?:conversation|discussion)|reply$|report(?: (?:abuse|this))?$|report (?:abuse|comment)|your e-?mail address will not be|(?:note: )?(?:we are |all )?(?:temporarily )?moderat(?:ing|ed) (?:all )?comments)/u
  },
  {
    reason: 'navigation',
    mostWords: 12,
    pattern:
      /^(?:skip to\b|(?:main |site |toggle |open |close )?(?:menu|navigation|search)$|home$|back to (?:top|home)|(?:next|previous)(?: article| story| post| page)?$|sign in$|log ?in$|sign out$|contact(?: us)?$|about(?: us)?$|advertise(?: with us)?$|privacy(?: policy| notice)?$|terms(?: (?:of (?:use|service)|and conditions|& conditions))?(?:[ ,|·/]+privacy(?: policy| notice)?)?$|careers$|sitemap$|site map$|rss$|help$|subscribe$|newsletters?$|read more$|load more$|show more$|view all$|see all$|close$|play$|loading|\d+ (?:of|\/) \d+$|(?:www\.)?[\w-]{2,40}\.(?:com|org|net|co\.uk)$|word ?count: \d+$|tags?:|topics?:|filed under|categories:|posted in\b)/u
  },
  {
    reason: 'contributor',
    mostWords: 60,
    cased: new RegExp(
      String.raw`^[(\[*]?(?:(?:[Aa]dditional |[Ww]ith )?[Rr]eporting (?:by|from)\b|(?:[Ww]ritten|[Ee]dited|[Cc]ompiled|[Rr]eported) by\b|[Ee]diting by\b|[Rr]esearch(?:ed by|ers?:)|(?:[Ww]ith )?(?:[Aa]dditional )?(?:[Rr]eporting|[Cc]ontributions?) (?:by|from)\b|(?:[Ww]ith )?[Ff]iles from\b)|\bcontributed (?:to|reporting|from)\b.{0,40}[.)\]]*$|^${NAME}(?: \([^()]{3,60}\))? (?:is|was) (?:an?|the) (?:[\w-]+ ){0,4}(?:reporter|correspondent|columnist|staff writer|contributor|freelance|senior editor|editor|fellow at)\b|^${NAME}'s (?:[\w-]+ ){0,3}book\b.* is (?:out|available|published)\b|^(?:about the (?:author|writer)|the (?:writer|author) is\b)|^(?:[Ee]-?mail|[Ww]rite to|[Cc]ontact|[Rr]each|[Ff]ollow) (?:him|her|them|the (?:writer|reporter|author)|${NAME}) (?:at|on|via)\b|\b[Ff]ollow (?:him|her|them|me|us) (?:on|@)\S`,
      'u'
    ),
    where: 'bottom'
  },
  {
    reason: 'contributor',
    mostWords: 25,
    pattern: /^(?:e-?mail|write to|contact|follow) .{2,40} (?:at|on|via) \S{1,40}@\S/u
  },
  {
    reason: 'contributor',
    mostWords: 60,
    pattern:
      /^[([](?:(?:additional )?reporting by|(?:written|edited|compiled) by|editing by)\b[^()]*[)\]]?$|^[([].{0,100}\bcontributed (?:to|reporting)\b[^()]*[)\]]$/u
  },
  {
    reason: 'contributor',
    mostWords: 90,
    cased:
      /^I(?: am|'m) (?:an? |the )?(?:[\p{L}-]+ ){0,4}(?:writer|journalist|reporter|editor|columnist|author|contributor|correspondent|freelancer)\b(?!.*")/u,
    where: 'bottom'
  },
  {
    reason: 'byline',
    mostWords: 6,
    cased: new RegExp(String.raw`^${NAME},? \(?@\w{2,30}\)?$`, 'u')
  },
  {
    reason: 'byline',
    mostWords: 24,
    pattern: /^by \p{L}.{1,60}(?:[|·]| on ).{0,30}\b(?:19|20)\d\d\b.*(?:[^.!?]|[ap]\.m\.)$/u
  },
  {
    reason: 'date line',
    mostWords: 16,
    pattern:
      /^(?:(?:last )?(?:updated|modified)|(?:first )?published ?(?:on |: ?\p{L}*,? ?\p{L}* ?\d|\d+ \w+ ago)|posted \d+ \w+ ago)\b(?!.*[.!?]$)|\b(?:updated|modified) ?: ?(?:\p{L}+,? )?\d/u
  },
  {
    reason: 'caption',
    mostWords: 60,
    cased:
      /\S\s© ?\p{Lu}[\p{L} .]{1,40}(?:\s?\/\s?\p{Lu}[\p{L} .]{1,40})?$|\b(?:[Ss]ubmitted|[Hh]andout|[Ff]ile|[Cc]ourtesy) (?:photo|image|picture)$| \((?:AP|Reuters|AFP|EPA|Getty Images)\)$|\bCredit\.{3} ?\p{Lu}|\b[Pp]hoto(?:graph)?s? by \p{Lu}[\p{L} .'/-]{2,60}$|^\p{Lu}[\p{L} .'-]{2,40}(?:\/\p{Lu}[\p{L} .'-]{1,40}){1,3}$|[.!?] (?:\p{Lu}[\p{L}.'-]* ){1,4}\/ ?(?:AP|Reuters|AFP|Getty Images)(?: file)?$|^(?:An?|This|The) (?:[\p{L}'-]+ ){0,3}(?:artist's (?:concept|illustration|impression|rendering)|stock (?:image|photo)|file (?:image|photo)|satellite image|screen ?(?:grab|shot))\b/u
  },
  {
    reason: 'caption',
    mostWords: 60,
    cased:
      /^(?:\p{Lu}[\p{L}.'-]* ){1,3}\p{Lu}[\p{L}'-]*,(?: [\p{L}\d'-]+,?){0,8} pictured (?:here|above|left|right|with|at|in|on|during|outside|leaving|arriving)\b/u
  },
  {
    reason: 'related link',
    mostWords: 40,
    pattern: /(?:\p{L},|\p{L} ?\[)\s?(?:\.{3}|\x85)\]?$/u
  },
  {
    reason: 'caption',
    mostWords: 40,
    cased:
      /^\p{Lu}[^.!?:",]{3,80} (?:discuss(?:es)? (?:how|why|whether)|weighs? in on|joins? [^.]{3,60} to (?:discuss|talk about)) [^.!?"]{5,200}\.?$/u,
    where: 'top'
  },
  {
    reason: 'caption',
    mostWords: 60,
    cased:
      /, (?:left|right|cent(?:er|re)|foreground|second from (?:left|right)), .*\b\p{L}+day, \p{L}{3,9}\.? \d{1,2}, \d{4}\b|^[^.!?]{10,120} via @?\p{L}*\p{Lu}[\p{L}\d.]*$/u
  },
  {
    reason: 'disclaimer',
    mostWords: 120,
    pattern:
      /\b(?:information (?:provided|contained|presented)? ?on this (?:web)?site|registered trademarks? of|not (?:been evaluated by the food|intended to (?:diagnose|be a substitute))|protected by recaptcha|(?:not|nor) (?:constitute|intended as|offer) (?:\w+ )?(?:financial|legal|medical|investment|professional) advice|consult your (?:doctor|physician)|may (?:receive|earn) an? (?:\w+ )?commission|this site (?:uses|requires)|requires javascript|media playback is (?:not supported|unsupported)|enable javascript|you have suc+es+fully|thank(?:s| you) for (?:subscribing|signing up)|opt-in box|error processing your|agree that .{3,40} can send|keep an eye on your inbox|(?:would|'d) like to hear what you think|invalid e-?mail|an e-?mail with an? \w+ link)\b/u
  },
  {
    reason: 'credit',
    mostWords: 14,
    pattern:
      /^(?:[[(]?(?:file )?(?:photo(?:graph)?s?|picture|image|illustration|graphic|video)(?: credit| source| by| courtesy)?(?: of)?\s*:|(?:image|photo|media) copyright\b|(?:\p{L}+ ){1,4}[|/] ?(?:getty(?: images)?|ap|reuters|afp|shutterstock)(?: file)?$|(?:image|photo|slide) \d{1,3} of (?:\/ )?\d|caption$|(?:back to|view|open|see) (?:the )?(?:photo )?gallery\b|(?:\p{L}[\p{L}.'-]*,? ){1,3}\p{L}[\p{L}.'-]*, (?:ap|afp|epa|reuters)$|(?:photo(?:graph)?s?|illustration|graphic|image|picture) (?:by|courtesy|credit)\b|credit:|(?:via )?(?:getty(?: images)?|statista|shutterstock|istock(?:photo)?|alamy)$|getty images|(?:\p{L}[\p{L}.'-]*,? ){1,4}(?:associated press|getty images|shutterstock|staff photographer)$|(?:ap|reuters|afp|epa|pa)(?: photo| images)?$)/u
  },
  {
    reason: 'caption',
    mostWords: 70,
    pattern:
      /^(?:(?:image|media|photo) caption\b|(?:above|pictured|image|photo|caption|file photo|file image|file picture|file)\s*(?:[:-]|\s-{1,2}\s)|from left(?: to right)?[,:]|\(?(?:left|right|top|bottom|clockwise|l-r)(?: to right)?[:)]|(?:a |an )?(?:file|undated|handout) (?:photo|image|picture|photograph)\b|pictured\b)|\b(?:image|photo|picture|photograph|credit)s?(?: credit| by| courtesy of)?: ?\p{L}[\p{L} .,'/&-]{2,60}\.?$/u
  },
  {
    reason: 'caption',
    mostWords: 70,
    cased:
      /\((?:(?:[Ff]ile |AP |AFP )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph|[Cc]ourtesy|[Cc]redit|[Ss]ource|PHOTO|IMAGE|Pic)\b[^()]{0,80}|\p{Lu}[\p{L} .'-]{1,40}(?:\s?\/\s?[\p{Lu}@][\p{L}\d .'&-]{1,40}){1,4}|[^()]{0,60}\b(?:AP|Reuters|AFP|EPA|Getty Images|Shutterstock|Xinhua|Bloomberg) (?:Photo|File|Images?)?[^()]{0,30})\s?\)$/u
  },
  {
    reason: 'caption',
    mostWords: 60,
    cased:
      /(?:[.!?]|\s[-|])\s?(?:\p{Lu}[\p{L}.'-]+\s){1,3}?\/\s?(?:AP|Reuters|AFP|EPA|PA|Getty|Getty Images|Shutterstock|Xinhua|Bloomberg|TNS)(?: Images)?\.?$/u
  }
]

const inPlace = (rule: ClutterRule, { index, firstProse, lastProse }: Place): boolean => {
  if (rule.where === 'top') return index <= firstProse
  if (rule.where === 'bottom') return index >= lastProse - 2
  return rule.where !== 'edge' || index <= firstProse || index >= lastProse
}

/** Why the unit is clutter, or null where no rule says so. */
export function clutterReason({ text, words }: Unit, place: Place): string | null {
  const plain = narrowed(text)
  const lower = plain.toLowerCase()
  const rule = CLUTTER_RULES.find(
    (each) =>
      words <= each.mostWords &&
      inPlace(each, place) &&
      (each.pattern?.test(lower) || each.cased?.test(plain))
  )
  return rule?.reason ?? null
}
