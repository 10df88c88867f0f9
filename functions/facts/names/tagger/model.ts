import { readAsset } from '../../../assets.ts'
import type { Model } from './packed.ts'
import { unpackModel } from './packed.ts'

const PATH = 'functions/facts/names/model.bin'
let loaded: Model | undefined

/** Reads the weights once, on first use. */
export function model(): Model {
  loaded ??= unpackModel(readAsset(PATH))
  return loaded
}
