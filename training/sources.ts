/** A file of the corpora's folder. */
export interface Source {
  file: string
  sha256: string
}

export interface Corpus extends Source {
  /** Scales what is learned from it. */
  weight: number
  /** Every how many-th document is taken; all where missing. */
  every?: number
}

const corpus = (file: string, weight: number, sha256: string, every?: number): Corpus => ({
  file: `${file}.conll`,
  weight,
  sha256,
  ...(every ? { every } : {})
})

/**
 * What the shipped weights are made of; MODEL-CARD.md says where each comes from and under which licence. Of the largest
 * and noisiest ones every third document is taken: more of them drowns what people annotated (measured).
 */
export const CORPORA: readonly Corpus[] = [
  corpus('gmb', 0.5, '789eeda55bbd8a6faab762414cc65518e6b36033c3f8fb4c23429cc588b77f6d', 3),
  corpus('redocred', 1, '9799b9b59b3ff82330b943581d115f89eb5235c55f7b8431c77b66f9693e91d7'),
  corpus('crossner-politics', 1, '0a9f03f55dd015e0b160174c18fb7e95cec4ed24cb94558d5fd165e6341e05db'),
  corpus('crossner-science', 0.5, 'b5effaaf08fc107fe6305f8b87537fa69525ffe4058263c4851f130ae58ebb4b'),
  corpus('crossner-music', 0.5, '18471b07d5e6b0eb6256d8c8dbd339f86f125b8dc9fc86c3c0a0518e5cf1645d'),
  corpus('crossner-literature', 0.5, '908d49387a4fd5dc1d083d31a39a969d40e4953e83692ace52e74e535bb7e92c'),
  corpus('crossner-ai', 0.5, 'f49027062d6c4c23812d2825a5964be14223542339d19e7356df64220bd0725d'),
  corpus('gum-open', 0.5, '631423a6fc6e69a6f4b61c31b763aa780fdb294b1ecaa2039f26f961b0a3943f'),
  corpus('btc-news', 0.5, 'c2d0175db709ab8a3a3fe8becfd52cf15cb5d486ad55579e4fb290ba3b410252'),
  corpus('btc-other', 0.3, '52206aa43e8cbe7dd0da170d0beae90097e91d2e047743ed52f88327d10fd533'),
  corpus('litbank', 0.3, 'a04843c786b703d566e4a547813460e0e591e393c8d932803c4480cda9c1b81c', 3),
  corpus('uner-ewt-other', 0.5, 'a32fe0a22d62c5ef1f99cb2da007216166fa6f0b1d0d3e5fae1c44f343352a51'),
  corpus('uner-ewt-newslike', 1, '2fc6a21ce54777ff4de7ebf23040ad34de6863c4f18b6188b95c5c6a39736539'),
  corpus('uner-pud', 1, 'aa5f3ea9212541c8a37f1dabe18b118e70014ce560caae90a1f04206c6691528'),
  corpus('wikigold', 1, '1a743adc6d609c8c061572447ca960cf3bd62dc1642a9276f944e6c11a5c8b29')
]

/** Word lists in the corpora's folder, by the tagger's list that each fills. */
export const LIST_SOURCES = {
  countries: ['country', '94665b54b5abc162f83aa62995a02765d41cff5b6d81a6b0a06b5dd6594c3cb8'],
  capitals: ['capital', 'e3b4c96816ee429fbfde6560151728b14f9160f8e5b255726e42bfcb1e907cb0'],
  cities: ['city', 'b7837940de109cae10e6b01c333215b66a9edf6e88281d30588a35a916a55445'],
  regions: ['region', '27d914d238f6c525754202c36c5bc85b02121b8622fac2b1c294c324a7d93196'],
  'us-states': ['region', '7cca33467acaf571699110c9c82acbc538671ff212e7aec4fe475bf631a705c6'],
  demonyms: ['demonym', 'f076b8c408bf5e5b5c6a2880e87a09b264ad6dc46df3d031737ebef7ffe07960'],
  'first-names-us': ['first-name', '6e2cd19bfdd706f5214d3ac40fdf948bc3beabbc9b22c863a00b66684f7c0ac3'],
  'first-names-world': ['first-name', 'a247b15dca2a81c12d49f5d40a6cf9800300993b8c10cd9200ac0a8996d1b2ce'],
  'surnames-us': ['surname', '6f0223a5325d00c83180c43faa7330117cebd0e23ac7ea1f2a0e76a0f5858ba7'],
  'surnames-world': ['surname', '6ceb011a2053e0c6e24cde1adadb1efb7991cb0ec7956d5b07cafbff675787b6'],
  'organisations-companies': ['company', '6a9ee9d9eb8ec35ffb413698a5e6261263edaf189df0e98c3fc32576e8cd4a7b'],
  'organisations-newspapers': ['medium', '640a66f5f583a15db8829181404b2074badb0a1d215ab46a965a785a51544b70'],
  'organisations-us-agencies': ['agency', 'f7328a1284dd3b526e77017407124f00882f6e78ae1c35f5db8c08e8d923167e'],
  parliaments: ['agency', 'ea24e97d5169fd3987a5fe262b70f2e390a6d3cebea658be030bbfa489234ca9'],
  parties: ['party', 'fbdb9303e842d39aeea6ec3822e7ba68212beead1e7e7f585c6e4b83440fb0e0'],
  'security-forces': ['force', '757d578863bb8e47efc149fb310c7beb8224fd6cfa551a2bebcad61ade86527a']
} as const
