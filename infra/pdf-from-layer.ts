import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Stands in for unpdf in the function's bundle: pdf.js lies in a layer, and is loaded when the first PDF comes. Only
 * `require` looks where NODE_PATH says, and there Lambda unpacks layers.
 */
const found = createRequire(import.meta.url).resolve('unpdf')
const reader: typeof import('unpdf') = await import(pathToFileURL(found).href)

export const { getDocumentProxy, getResolvedPDFJS } = reader
