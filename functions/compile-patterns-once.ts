import { setFlagsFromString } from 'node:v8'

// V8 compiles a pattern to bytecode for its first use and to machine code from its second on. Nearly all of ours are used
// again at once, so the first step costs a fifth of a first briefing and saves nothing. Without ticks to wait for, a pattern
// is machine code from the start; one that was bytecode before goes on as it was. (--no-regexp-tier-up does the same, but
// V8 crashes on patterns compiled before it was set.)
setFlagsFromString('--regexp-tier-up-ticks=0')
