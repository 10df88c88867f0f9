import type { SectionId } from '../sections/section.ts'
import type { Colours, Labels } from '../template.ts'
import type { TextFace } from '../text/faces.ts'

/** A theme that was checked, with its files in it (base64): one JSON that needs nothing beside it. */
export interface PackedTheme {
  name: string
  base: string
  description?: string
  labels: Partial<Labels>
  sections?: SectionId[]
  colours: Partial<Colours>
  logo: { file: string; alt: string; height: number } | null
  fonts: Partial<Record<TextFace, string>>
}
