/** Stands for bowser, by which the SDK tells browsers apart: a function runs in none, and nothing asks for it. */
export default null
