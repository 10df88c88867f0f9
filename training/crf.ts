import { BEFORE, mayBegin, mayEnd, TAGS } from '../functions/facts/names/tagger/tags.ts'
import type { TrainingData } from './features.ts'

/** Weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). */
export interface Weights {
  /** TAGS numbers a feature. */
  features: Float32Array
  transitions: Float32Array
}

export interface Learned {
  weights: Weights
  /** For each weight of a feature the sum of its squared gradients: how much the text says about it. */
  squares: Float32Array
}

export interface Settings {
  epochs: number
  rate: number
  /** Of the order of the sentences and of what is left out: runs that differ in it learn differently. */
  seed: number
  /** Parameters start here; fresh zeros otherwise. */
  from?: Weights
  /** Weights of features that take part, by their place; all where missing. Those of the others are to be 0. */
  kept?: Uint8Array
  /** Share of the features that is left out at random, anew for each sentence, so that none is leant on alone. */
  dropout: number
  report: (line: string) => void
}

/** Gradients smaller than this teach nothing and cost most of the time. */
const NEGLIGIBLE = 0.002
const SMOOTHING = 1e-6

/** Stochastic gradient with one rate per parameter (AdaGrad: Duchi, Hazan and Singer 2011), sentences shuffled. */
export function learn(data: TrainingData, settings: Settings): Learned {
  const learner = new Learner(data, settings, generator(19 + settings.seed))
  const order = Int32Array.from({ length: data.weights.length }, (_, i) => i)
  const random = generator(20171115 + settings.seed)
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const sentence of order) loss += learner.study(sentence)
    settings.report(
      `run ${settings.seed}, epoch ${epoch}: loss ${(loss / order.length).toFixed(4)} a sentence`
    )
  }
  return { weights: learner.weights, squares: learner.squares.features }
}

/** mulberry32: small, and the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = held
  }
}

class Learner {
  readonly weights: Weights
  readonly squares: Weights
  /** The features of the sentence at hand that take part, token by token. */
  private ids = new Int32Array(1 << 16)
  private starts = new Int32Array(1 << 12)
  private readonly exp = new Float64Array(TAGS * TAGS)
  /** Features with a weight that takes part. */
  private readonly used: Uint8Array | undefined

  constructor(
    private readonly data: TrainingData,
    private readonly settings: Settings,
    private readonly random: () => number
  ) {
    const size = data.hashes.length * TAGS
    this.weights = settings.from ? copyOf(settings.from) : fresh(size)
    this.squares = fresh(size)
    const { kept } = settings
    this.used =
      kept && Uint8Array.from(data.hashes, (_, id) => +kept.subarray(id * TAGS, (id + 1) * TAGS).includes(1))
  }

  /** Learns from one sentence; returns the loss before. */
  study(sentence: number): number {
    const { data, weights } = this
    const first = data.sentences[sentence] ?? 0
    const length = (data.sentences[sentence + 1] ?? 0) - first
    if (length === 0) return 0
    for (let i = 0; i < this.exp.length; i++) this.exp[i] = Math.exp(weights.transitions[i] ?? 0)
    this.choose(first, length)
    const scores = this.score(length)
    const { tags, pairs, loss } = this.expect(scores, first, length)
    const scale = data.weights[sentence] ?? 1
    this.updateTransitions(pairs, scale)
    for (let i = 0; i < length; i++) this.updateToken(i, tags, scale)
    return loss
  }

  private choose(first: number, length: number): void {
    const { ids, starts } = this.data
    const { used } = this
    const { dropout } = this.settings
    const from = starts[first] ?? 0
    const most = (starts[first + length] ?? 0) - from
    if (this.ids.length < most) this.ids = new Int32Array(2 * most)
    if (this.starts.length <= length) this.starts = new Int32Array(2 * length + 2)
    let size = 0
    for (let i = 0; i < length; i++) {
      this.starts[i] = size
      const end = starts[first + i + 1] ?? 0
      for (let n = starts[first + i] ?? 0; n < end; n++) {
        const id = ids[n] ?? -1
        if (id < 0 || (used && used[id] === 0)) continue
        if (dropout === 0 || this.random() >= dropout) this.ids[size++] = id
      }
    }
    this.starts[length] = size
  }

  private score(length: number): Float64Array {
    const { ids, starts } = this
    const { features } = this.weights
    const scores = new Float64Array(length * TAGS)
    for (let i = 0; i < length; i++) {
      const end = starts[i + 1] ?? 0
      for (let n = starts[i] ?? 0; n < end; n++) {
        const row = (ids[n] ?? 0) * TAGS
        for (let tag = 0; tag < TAGS; tag++)
          scores[i * TAGS + tag] = (scores[i * TAGS + tag] ?? 0) + (features[row + tag] ?? 0)
      }
    }
    return scores
  }

  /** Forward and backward, scaled at each token; gives gradients: expected minus gold. */
  private expect(scores: Float64Array, first: number, length: number) {
    const { exp } = this
    const { gold } = this.data
    const forward = new Float64Array(length * TAGS)
    const emission = new Float64Array(length * TAGS)
    let logZ = 0
    for (let i = 0; i < length; i++) {
      const base = i * TAGS
      let top = Number.NEGATIVE_INFINITY
      for (let tag = 0; tag < TAGS; tag++) top = Math.max(top, scores[base + tag] ?? 0)
      let sum = 0
      for (let tag = 0; tag < TAGS; tag++) {
        const e = Math.exp((scores[base + tag] ?? 0) - top)
        emission[base + tag] = e
        let mass = 0
        if (i === 0) mass = mayBegin(tag) ? 1 : 0
        else
          for (const b of BEFORE[tag] ?? [])
            mass += (forward[base - TAGS + b] ?? 0) * (exp[b * TAGS + tag] ?? 0)
        if (i === length - 1 && !mayEnd(tag)) mass = 0
        forward[base + tag] = mass * e
        sum += mass * e
      }
      for (let tag = 0; tag < TAGS; tag++) forward[base + tag] = (forward[base + tag] ?? 0) / sum
      logZ += Math.log(sum) + top
    }
    const { tags, pairs } = this.backward(forward, emission, length)
    let path = 0
    for (let i = 0; i < length; i++) {
      const tag = gold[first + i] ?? 0
      path += scores[i * TAGS + tag] ?? 0
      tags[i * TAGS + tag] = (tags[i * TAGS + tag] ?? 0) - 1
      if (i === 0) continue
      const pair = (gold[first + i - 1] ?? 0) * TAGS + tag
      path += this.weights.transitions[pair] ?? 0
      pairs[pair] = (pairs[pair] ?? 0) - 1
    }
    return { tags, pairs, loss: logZ - path }
  }

  private backward(forward: Float64Array, emission: Float64Array, length: number) {
    const tags = new Float64Array(length * TAGS)
    const pairs = new Float64Array(TAGS * TAGS)
    let after = new Float64Array(TAGS)
    for (let tag = 0; tag < TAGS; tag++) after[tag] = mayEnd(tag) ? 1 : 0
    for (let i = length - 1; i >= 0; i--) {
      const base = i * TAGS
      let sum = 0
      for (let tag = 0; tag < TAGS; tag++) sum += (forward[base + tag] ?? 0) * (after[tag] ?? 0)
      for (let tag = 0; tag < TAGS; tag++)
        tags[base + tag] = ((forward[base + tag] ?? 0) * (after[tag] ?? 0)) / sum
      if (i > 0) after = this.stepBack(forward, emission, base, after, pairs)
    }
    return { tags, pairs }
  }

  private stepBack(
    forward: Float64Array,
    emission: Float64Array,
    base: number,
    after: Float64Array,
    pairs: Float64Array
  ): Float64Array<ArrayBuffer> {
    const before = new Float64Array(TAGS)
    let total = 0
    for (let tag = 0; tag < TAGS; tag++) {
      const mass = (emission[base + tag] ?? 0) * (after[tag] ?? 0)
      if (mass === 0) continue
      for (const b of BEFORE[tag] ?? []) {
        const flow = (this.exp[b * TAGS + tag] ?? 0) * mass
        before[b] = (before[b] ?? 0) + flow
        total += (forward[base - TAGS + b] ?? 0) * flow
      }
    }
    for (let tag = 0; tag < TAGS; tag++) {
      const mass = (emission[base + tag] ?? 0) * (after[tag] ?? 0)
      if (mass === 0) continue
      for (const b of BEFORE[tag] ?? []) {
        const flow = (forward[base - TAGS + b] ?? 0) * (this.exp[b * TAGS + tag] ?? 0) * mass
        pairs[b * TAGS + tag] = (pairs[b * TAGS + tag] ?? 0) + flow / total
      }
    }
    for (let b = 0; b < TAGS; b++) before[b] = (before[b] ?? 0) / total
    return before
  }

  private updateTransitions(pairs: Float64Array, scale: number): void {
    const { transitions } = this.weights
    for (let i = 0; i < pairs.length; i++) {
      const gradient = (pairs[i] ?? 0) * scale
      if (gradient !== 0) this.step(transitions, this.squares.transitions, i, gradient)
    }
  }

  private updateToken(token: number, tags: Float64Array, scale: number): void {
    const { ids, starts } = this
    const { kept } = this.settings
    const end = starts[token + 1] ?? 0
    for (let tag = 0; tag < TAGS; tag++) {
      const gradient = (tags[token * TAGS + tag] ?? 0) * scale
      if (Math.abs(gradient) < NEGLIGIBLE) continue
      for (let n = starts[token] ?? 0; n < end; n++) {
        const at = (ids[n] ?? 0) * TAGS + tag
        if (kept && kept[at] === 0) continue
        this.step(this.weights.features, this.squares.features, at, gradient)
      }
    }
  }

  private step(values: Float32Array, squares: Float32Array, i: number, gradient: number): void {
    const square = (squares[i] ?? 0) + gradient * gradient
    squares[i] = square
    values[i] = (values[i] ?? 0) - (this.settings.rate * gradient) / Math.sqrt(square + SMOOTHING)
  }
}

const copyOf = ({ features, transitions }: Weights): Weights => ({
  features: features.slice(),
  transitions: transitions.slice()
})

const fresh = (size: number): Weights => ({
  features: new Float32Array(size),
  transitions: new Float32Array(TAGS * TAGS)
})
