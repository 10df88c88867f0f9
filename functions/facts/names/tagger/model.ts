import { readAsset } from '../../../assets.ts'
import type { HashIndex } from './hash-index.ts'
import type { ListTable } from './lists.ts'
import { unpackModel } from './packed.ts'

/** The tagger's weights and word lists. */
export interface Model {
  /** Weight of tag t after tag b at `b * TAGS + t`. */
  transitions: Float32Array
  features: HashIndex
  /** ROW bytes a feature: two tags a byte, each a place in `levels`. */
  weights: Uint8Array
  /** The 16 weights that there are. */
  levels: Float32Array
  lists: ListTable
}

const PATH = 'functions/facts/names/model.bin'
let loaded: Model | undefined

/** Reads the weights once, on first use. */
export function model(): Model {
  loaded ??= unpackModel(readAsset(PATH))
  return loaded
}
