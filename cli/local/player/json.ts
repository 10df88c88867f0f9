import { UnplayableTemplate } from './errors.ts'

export type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  [name: string]: Json
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Readers of a template's values, which say where something else stands than was expected. */
export function objectAt(value: Json | undefined, where: string): JsonObject {
  if (value === undefined) return {}
  if (isObject(value)) return value
  throw new UnplayableTemplate(`${where} is not an object`)
}

export function listAt(value: Json | undefined, where: string): Json[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  throw new UnplayableTemplate(`${where} is not a list`)
}

export function textAt(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value
  throw new UnplayableTemplate(`${where} is not a text`)
}

/** CloudFormation takes numbers as texts too. */
export function numberAt(value: Json | undefined, where: string, fallback: number): number {
  if (value === undefined) return fallback
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return number
  throw new UnplayableTemplate(`${where} is not a number`)
}

/** What may stand alone or in a list, as the actions of a policy. */
export const asList = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
