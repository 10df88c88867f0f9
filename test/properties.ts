import fc from 'fast-check'

/** Another number looks at other cases. */
const seed = Number(process.env.FACTSHEET_SEED ?? 20_261_125)

/**
 * How every property is tested: on the same cases each time, so that a red run is the change's doing; and for a limited time,
 * since making a large counterexample smaller can take hours, in which no timeout of the runner can step in. A slow machine
 * looks at fewer cases; a counterexample that was found fails the test all the same.
 */
fc.configureGlobal({ seed, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false })
