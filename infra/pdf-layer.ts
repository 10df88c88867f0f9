/** What functions/article/formats/pdf.ts takes of unpdf: the package that the layer holds. */
export { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
