import { parse } from 'chrono-node'

/** Dates by chrono-node. */
export const start = async (text) => ({ task: () => parse(text, new Date('2021-03-03T12:00:00Z')) })
