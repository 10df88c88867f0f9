import nlp from 'compromise'

/** People, places and organisations by compromise. */
export const start = async (text) => ({
  task: () => {
    const read = nlp(text)
    return [read.people().out('array'), read.places().out('array'), read.organizations().out('array')]
  }
})
