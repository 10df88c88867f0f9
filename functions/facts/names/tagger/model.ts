import { readAsset } from '../../../assets.ts'
import { unpackModel } from './packed.ts'

/** The tagger's weights and word lists. */
export interface Model {
  /** Weight of tag t after tag b at `b * TAGS + t`. */
  transitions: Float32Array
  /** Open addressing: the hash of a feature at its slot, its row of weights at the same slot of `rows`; row 0 is empty. */
  keys: Int32Array
  slots: Int32Array
  /** TAGS weights a row, in units of `scale`. */
  weights: Int8Array
  scale: number
  lists: ReadonlyMap<number, number>
}

const PATH = 'functions/facts/names/model.bin'
let loaded: Model | undefined

/** Reads the weights once, on first use. */
export function model(): Model {
  loaded ??= unpackModel(readAsset(PATH))
  return loaded
}
