import type { NameType } from '../analysis.ts'
import type { Group } from './groups.ts'

/**
 * How much the article is about an entity, 0 to 1: how often it is named, how early, whether the headline names it, in
 * how many paragraphs, and whether it opens sentences (where the subject stands).
 */
export function salienceOf(group: Group, sentences: number): number {
  const body = group.mentions.filter(({ sentence }) => sentence.index >= 0)
  const first = body[0]?.sentence.index ?? 0
  const count = group.mentions.length
  const paragraphs = new Set(body.map(({ sentence }) => sentence.paragraph)).size
  const subjects = body.filter(({ from }) => from <= 2).length
  const inTitle = group.mentions.some(({ sentence }) => sentence.index < 0) ? 1 : 0
  const score =
    WEIGHTS.count * Math.log2(1 + count) +
    WEIGHTS.early * (1 - first / Math.max(1, sentences)) +
    WEIGHTS.lead * (body.length > 0 && first < 2 ? 1 : 0) +
    WEIGHTS.title * inTitle +
    WEIGHTS.spread * Math.log2(1 + paragraphs) +
    WEIGHTS.subject * Math.min(1, subjects / count) +
    KIND[group.type]
  return Math.round(1000 / (1 + Math.exp(3 - score))) / 1000
}

const WEIGHTS = { count: 0.5, early: 1, lead: 0.6, title: 1.2, spread: 0.4, subject: 0.5 }
const KIND: Record<NameType, number> = { person: 0, organization: 0, place: 0 }
