import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UsageError } from '../../cli/errors.ts'
import { facts } from '../../cli/facts.ts'
import { make } from '../../cli/make.ts'
import { verify } from '../../cli/verify.ts'
import { Refusal } from '../../functions/errors.ts'

const ARTICLE = 'The bridge at Split reopened on Friday. It had been shut for two years. Traffic was light.'

let folder = ''
let errors: string[] = []
let printed: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factsheet-'))
  errors = []
  printed = []
  vi.spyOn(console, 'error').mockImplementation((message) => void errors.push(String(message)))
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
})
afterEach(() => vi.restoreAllMocks())

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

describe('factsheet make', () => {
  it('writes a PDF and the sheet behind it beside the article', async () => {
    const path = await file('news.txt', ARTICLE)
    expect(await make([path, '--check', '--published', '2026-03-02'])).toBe(0)
    expect((await readdir(folder)).sort()).toEqual(['news.txt', 'news.txt.json', 'news.txt.pdf'])
    expect((await readFile(`${path}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-')
    const sheet = JSON.parse(await readFile(`${path}.json`, 'utf8'))
    expect(sheet.article.published.date).toBe('2026-03-02')
  })

  it('writes the same bytes for the same article', async () => {
    const path = await file('news.txt', ARTICLE)
    await make([path])
    const before = await readFile(`${path}.pdf`)
    await make([path])
    expect(before.equals(await readFile(`${path}.pdf`))).toBe(true)
  })

  it('reports a file that fails and goes on with the rest', async () => {
    const [bad, good] = [await file('bad.txt', ' \n'), await file('good.txt', ARTICLE)]
    expect(await make([bad, join(folder, 'none.txt'), good, '-o', join(folder, 'out')])).toBe(1)
    expect(await readdir(join(folder, 'out'))).toEqual(['good.txt.json', 'good.txt.pdf'])
    expect(errors).toHaveLength(2)
    expect(errors[0]).toContain('[empty]')
    expect(errors[1]).toContain('there is no such file')
    expect(printed).toEqual([`${join(folder, 'out', 'good.txt.pdf')}\n`])
  })

  it('names a file once, however its error is worded', async () => {
    const [empty, missing] = [await file('bad.txt', ' \n'), join(folder, 'none.txt')]
    await make([empty, missing])
    for (const [index, path] of [empty, missing].entries()) expect(errors[index]?.split(path)).toHaveLength(2)
  })

  it('asks for the files in a folder', async () => {
    expect(await make([folder])).toBe(1)
    expect(errors[0]).toContain(`it is a folder. Name the files in it: ${folder}/*`)
  })

  it('says which name is in the way of the folder to write to', async () => {
    const path = await file('news.txt', ARTICLE)
    expect(await make([path, '-o', path])).toBe(1)
    expect(errors[0]).toContain('a file of that name is in the way')
  })

  it('does not write two articles of one name over each other', async () => {
    const path = await file('news.txt', ARTICLE)
    expect(await make([path, path, '-o', folder])).toBe(1)
    expect(errors[0]).toContain('already written')
  })

  it.each([[[]], [['--colour', 'x.txt']]])('does not understand %j', async (args) => {
    await expect(make(args)).rejects.toThrow(UsageError)
  })

  it.each([
    ['--page-size', 'a5'],
    ['--template', 'poster'],
    ['--published', 'yesterday']
  ])('refuses %s %s', async (option, value) => {
    const path = await file('news.txt', ARTICLE)
    await expect(make([path, option, value])).rejects.toThrow(Refusal)
    expect(await readdir(folder)).toEqual(['news.txt'])
  })
})

describe('factsheet verify', () => {
  it('says of a file that is no PDF what it is, in whole sentences', async () => {
    expect(await verify([await file('news.txt', ARTICLE)])).toBe(1)
    expect(errors[0]).toMatch(
      /is no PDF, or a damaged one\. Name a PDF that factsheet made\. \[not-a-briefing\]$/u
    )
  })
})

describe('factsheet facts', () => {
  it('prints one line of JSON an article', async () => {
    const path = await file('news.txt', ARTICLE)
    expect(await facts([path, path, '--check'])).toBe(0)
    expect(printed.map((line) => JSON.parse(line).schema)).toEqual(['fact-sheet/1', 'fact-sheet/1'])
    expect(printed.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  })

  it('wants files or --jsonl, not both', async () => {
    await expect(facts([])).rejects.toThrow(UsageError)
    await expect(facts(['--jsonl', 'x.txt'])).rejects.toThrow(UsageError)
  })

  it('knows no option of the page, since it makes none', async () => {
    await expect(facts(['x.txt', '--template', 'large-print'])).rejects.toThrow(UsageError)
  })
})
