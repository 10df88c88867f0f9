/** One thing to time. What it gives back is dropped; it is awaited where it is a promise. */
export type Task = () => unknown

export interface Timing {
  /** Of wall time, in milliseconds. */
  median: number
  least: number
  /** The least of processor time, in milliseconds: what a busy machine disturbs least. */
  processor: number
}

/**
 * Times tasks in turns, so that what else the machine does meets all of them alike. The first turns warm up and don't
 * count.
 */
export async function measure(
  tasks: ReadonlyMap<string, Task>,
  rounds: number
): Promise<Map<string, Timing>> {
  const samples = new Map(
    [...tasks.keys()].map((name) => [name, { wall: [] as number[], cpu: [] as number[] }])
  )
  const warmUp = Math.ceil(rounds / 3)
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, task] of tasks) {
      const [cpu, wall] = [process.cpuUsage(), performance.now()]
      await task()
      const took = performance.now() - wall
      const { user, system } = process.cpuUsage(cpu)
      if (round < 0) continue
      samples.get(name)?.wall.push(took)
      samples.get(name)?.cpu.push((user + system) / 1000)
    }
  }
  return new Map([...samples].map(([name, { wall, cpu }]) => [name, timingOf(wall, cpu)]))
}

const timingOf = (wall: readonly number[], cpu: readonly number[]): Timing => ({
  median: median(wall),
  least: Math.min(...wall),
  processor: Math.min(...cpu)
})

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** The exponent b of y = a · x^b that fits best: 1 where time grows as the input does. */
export function exponent(points: readonly { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }))
  const mean = (pick: 'x' | 'y'): number => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length
  const [mx, my] = [mean('x'), mean('y')]
  const over = logs.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0)
  return over / logs.reduce((sum, { x }) => sum + (x - mx) ** 2, 0)
}
