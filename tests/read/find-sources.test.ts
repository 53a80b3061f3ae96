import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MAX_SOURCE_BYTES } from '../../src/read/decode.ts'
import { findSources } from '../../src/read/find-sources.ts'
import { readSource } from '../../src/read/read-source.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-read-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const put = async (path: string, text = 'The minister said no.'): Promise<string> => {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
  return file
}

const found = async (path = folder) => (await findSources(path)).sources.map((source) => source.relativePath)

describe('finding sources', () => {
  it('walks folders in ASCII order of the whole relative path', async () => {
    for (const path of ['b.md', 'a/z.txt', 'a.txt', 'B.HTML', 'a/b/c.htm', 'é.txt', 'a-b.markdown']) await put(path)
    expect(await found()).toEqual(['B.HTML', 'a-b.markdown', 'a.txt', 'a/b/c.htm', 'a/z.txt', 'b.md', 'é.txt'])
    expect((await findSources(folder)).sources[2]?.path).toBe(join(folder, 'a.txt'))
  })

  it('leaves out hidden files, node_modules and other formats', async () => {
    for (const path of [
      '.a.txt',
      '.git/a.txt',
      'node_modules/x/README.md',
      'x/node_modules/a.md',
      'a.json',
      'b',
      'c.txt',
    ])
      await put(path)
    expect(await found()).toEqual(['c.txt'])
  })

  it('ends in spite of links that lead in circles, and enters no folder twice', async () => {
    await put('a/one.txt')
    await symlink('..', join(folder, 'a', 'up'))
    await symlink('a', join(folder, '0'))
    await symlink('loop', join(folder, 'loop'))
    expect(await found()).toEqual(['a/one.txt'])
  })

  it('follows links to files and folders elsewhere, and keeps one that leads nowhere for the reader to report', async () => {
    await put('outside/two.txt')
    await put('in/one.txt')
    await symlink('../outside', join(folder, 'in', 'linked'))
    await symlink('nowhere', join(folder, 'in', 'broken.txt'))
    expect(await found(join(folder, 'in'))).toEqual(['broken.txt', 'linked/two.txt', 'one.txt'])
    await expect(readSource(join(folder, 'in/broken.txt'), null)).rejects.toMatchObject({ code: 'READ_NOT_FOUND' })
  })

  it('returns a file that is named itself, by its base name, whatever it is', async () => {
    const file = await put('a/.hidden.pdf')
    expect((await findSources(file)).sources).toEqual([{ path: file, relativePath: '.hidden.pdf' }])
    const path = join(folder, 'none')
    expect(await findSources(path)).toEqual({ sources: [{ path, relativePath: 'none' }], refusals: [] })
  })

  it('names a folder that cannot be read, and finds what stands beside it', async () => {
    await put('a.txt')
    await put('b/one.txt')
    await mkdir(join(folder, 'c'))
    // Folders so deep that the path is longer than the system takes: whoever runs this, they cannot be opened.
    const dig = "for (let i = 0; i < 25; i++) { fs.mkdirSync('c'.repeat(200)); process.chdir('c'.repeat(200)) }"
    execFileSync(process.execPath, ['-e', dig], { cwd: join(folder, 'c') })
    try {
      const { sources, refusals } = await findSources(folder)
      expect(sources.map(({ relativePath }) => relativePath)).toEqual(['a.txt', 'b/one.txt'])
      expect(refusals).toMatchObject([{ code: 'READ_NOT_FOUND', place: { file: expect.stringMatching(/c{200}$/) } }])
    } finally {
      execFileSync('rm', ['-rf', join(folder, 'c')])
    }
  })
})

describe('reading a file', () => {
  it('takes the format from the name', async () => {
    const markdown = await readSource(await put('a.MD', '# Talks *fail*\n\nThe minister said no.'), 'a.MD')
    expect(markdown).toMatchObject({ text: 'Talks fail\n\nThe minister said no.', relativePath: 'a.MD' })
    const plain = await readSource(await put('article', '# Talks *fail*'), null)
    expect(plain.text).toBe('# Talks *fail*')
  })

  it.each([
    ['an ending that is not read', 'a.docx', 'text', 'READ_UNSUPPORTED'],
    ['a file above the limit', 'a.txt', 'a'.repeat(MAX_SOURCE_BYTES + 1), 'READ_TOO_LARGE'],
    ['a document that is empty', 'a.md', '', 'READ_EMPTY'],
  ])('refuses %s', async (_, name, text, code) => {
    const file = await put(name, text)
    await expect(readSource(file, null)).rejects.toMatchObject({ code, place: { file } })
  })

  it.each([
    ['a folder', '.', 'READ_UNSUPPORTED'],
    ['what is not there', 'none.txt', 'READ_NOT_FOUND'],
    ['a path below a file', 'a.txt/b.txt', 'READ_NOT_FOUND'],
  ])('refuses %s', async (_, path, code) => {
    await put('a.txt')
    await expect(readSource(join(folder, path), null)).rejects.toMatchObject({ code })
  })
})
