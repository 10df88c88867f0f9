import { createHash } from 'node:crypto'
import { addTemplateName } from '../../options.ts'
import { addTemplate, type Logo, STYLES, type Template, variedTemplate } from '../template.ts'
import { addFace, FACES, type Face, type TextFace } from '../text/faces.ts'
import type { PackedTheme } from './packed-theme.ts'
import { pictureSize } from './picture-size.ts'

/** Makes a theme a template of this process, under its name. */
export function installTheme(theme: PackedTheme): void {
  const { name, base, description, labels, sections, colours, logo, fonts } = theme
  const template = variedTemplate(base, { name, description, labels, sections, colours })
  const faces = new Map(FACES.map((face): [Face, Face] => [face, faceOf(face, fonts[face])]))
  addTemplate(name, {
    ...withFaces(template, faces),
    logo: logo === null ? null : logoOf(logo)
  })
  addTemplateName(name)
}

function withFaces(template: Template, faces: Map<Face, Face>): Template {
  const styles = { ...template.styles }
  for (const style of STYLES) {
    const { face } = styles[style]
    styles[style] = { ...styles[style], face: faces.get(face) ?? face }
  }
  return { ...template, styles }
}

/** Named after its bytes: two themes may each have a serif. */
function faceOf(face: TextFace, font: string | undefined): Face {
  if (font === undefined) return face
  const bytes = Buffer.from(font, 'base64')
  return addFace(createHash('sha256').update(bytes).digest('hex').slice(0, 12), face, bytes)
}

function logoOf({ file, alt, height }: NonNullable<PackedTheme['logo']>): Logo | null {
  const bytes = Buffer.from(file, 'base64')
  const size = pictureSize(bytes)
  return size && { bytes, alt, height, width: (size.width * height) / size.height }
}
