import { escapeHtml } from './escape-html.ts'
import type { Theme } from './themes.ts'
import type { Tour } from './tours.ts'

const item = (content: string): string => `      <li>${content}</li>\n`

/** What is in the pack and how the Browser takes it. */
export const indexPage = (packUrl: string, themes: readonly Theme[], tours: readonly Tour[]): string => {
  const command = (line: string): string => `<code>${escapeHtml(line)}</code>`
  const questions = themes
    .map(
      ({ title, questions: asked }) =>
        `    <h3>${escapeHtml(title)}</h3>
    <ul>
${asked.map(({ name, title: question }) => item(`<a href="questions/${name}.cypher">${escapeHtml(question)}</a>`)).join('')}    </ul>
`,
    )
    .join('')
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>demarche in the Neo4j Browser</title>
  </head>
  <body>
    <h1>demarche in the Neo4j Browser</h1>
    <p>For the Browser of Neo4j 5. The server must let it fetch from this host:
      <code>browser.remote_content_hostname_whitelist</code> in neo4j.conf names the hosts.</p>
    <h2>Colours and captions</h2>
    <p>${command(`:style ${packUrl}/style.grass`)}, or drop <a href="style.grass">style.grass</a> onto the Browser.
      Red positions are against, blue ones for, grey ones neither.</p>
    <h2>Guided tours over the seed data</h2>
    <ul>
${tours.map(({ name, title }) => item(`${escapeHtml(title)}: ${command(`:play ${packUrl}/guides/${name}.html`)}`)).join('')}    </ul>
    <p>The newer Browser takes AsciiDoc and no style:</p>
    <ul>
${tours.map(({ name, title }) => item(`${escapeHtml(title)}: ${command(`:guide ${packUrl}/guides/${name}.adoc`)}`)).join('')}    </ul>
    <h2>Questions</h2>
    <p>Drop <a href="favorites.zip">favorites.zip</a> onto the Browser to save all of them in folders, or a single file.
      Each runs as it is; to ask of others, change the names in it.</p>
${questions}  </body>
</html>
`
}
