import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** Tokens, sentences and entities by wink-nlp; its small model knows no names of people. */
export async function start(text) {
  const nlp = winkNLP(model)
  return { task: () => nlp.readDoc(text).entities().out() }
}
