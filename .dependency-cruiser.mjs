/**
 * Who may import whom: one rule for each room of `src/`, one for each package with a home. The comment of a rule is
 * its reason, shown when it is broken. `tests/architecture` plants violations and sees them caught.
 */

/** `port` means the type of the store's port alone. A room missing here is an error of its own. */
const ROOMS = [
  {
    room: 'domain',
    mayImport: [],
    because: 'The vocabulary stands by itself, so that every room can speak it and no room is dragged in with it.',
  },
  {
    room: 'read',
    mayImport: ['domain'],
    because: 'A reader turns documents into text with offsets; it knows neither actors nor graphs.',
  },
  {
    room: 'extract',
    mayImport: ['domain'],
    because: 'What words say must not depend on who an actor turns out to be, nor on any store.',
  },
  {
    room: 'resolve',
    mayImport: ['domain'],
    because:
      'Names are resolved from the article and fixed data alone; a store would make the order of loading matter.',
  },
  {
    room: 'link',
    mayImport: ['domain'],
    because: 'A link is a pure function of entries in order; where they are kept is not its business.',
  },
  {
    room: 'graph',
    mayImport: ['domain'],
    because: 'Graph algorithms take rows and give rows, whichever store and whoever asks.',
  },
  {
    room: 'store',
    mayImport: ['domain'],
    because: 'A store writes rows and reads by key and date; it knows no position and computes no link.',
    except: '^src/store/embedded/',
  },
  {
    room: 'store/embedded',
    mayImport: ['domain', 'graph', 'store/port.ts'],
    because: 'The embedded adapter keeps a graph in memory beside its file, and knows nothing of the other adapter.',
  },
  {
    room: 'store/neo4j',
    mayImport: ['domain', 'store/port.ts'],
    because: 'The Neo4j adapter speaks Cypher and rows, and knows nothing of the other adapter.',
  },
  {
    room: 'ingest',
    mayImport: ['domain', 'read', 'extract', 'resolve', 'link', 'graph', 'port'],
    because: 'The sequence uses each room before it, and any store through the port: never one adapter.',
  },
  {
    room: 'query',
    mayImport: ['domain', 'graph', 'port'],
    because: 'A question never knows which adapter answers it.',
  },
  {
    room: 'export',
    mayImport: ['domain', 'graph', 'port'],
    because: 'An export never knows which adapter holds the graph.',
  },
  {
    room: 'eval',
    mayImport: ['domain', 'ingest'],
    because: 'Measuring compares gold with extraction; a store in between would measure the store.',
  },
  {
    room: 'http',
    mayImport: ['domain', 'query', 'ingest', 'export', 'port'],
    because: 'HTTP translates: status codes and the contract, no opinion on positions and no adapter.',
  },
  {
    room: 'cli',
    mayImport: ['domain', 'query', 'ingest', 'export', 'eval', 'extract/stance-rules.ts', 'extract/cues.ts', 'port'],
    because:
      'Commands translate arguments and exit codes; what serves, reads files or opens a store is passed in by main.',
  },
  {
    room: 'explorer',
    mayImport: ['types of http'],
    because: 'The explorer speaks only HTTP, as any other client would.',
  },
]

/** Packages that one room knows, so that replacing one touches one room. */
const HOMES = [
  { packages: ['neo4j-driver'], home: 'store/neo4j', because: 'its integers, sessions and errors end at the adapter' },
  { packages: ['lmdb'], home: 'store/embedded', because: 'its file format is one adapter’s secret' },
  { packages: ['graphology'], home: ['graph', 'store/embedded'], because: 'other rooms work with rows' },
  {
    packages: ['wink-nlp', 'wink-eng-lite-web-model'],
    home: 'extract',
    because: 'its tokens become spans of the text there',
  },
  { packages: ['onnxruntime-node'], home: 'extract/model', because: 'what it computes leaves there as attributions' },
  {
    packages: ['express', 'helmet', 'swagger-ui-dist', '@asteasolutions/zod-to-openapi'],
    home: 'http',
    because: 'requests and responses end there',
  },
  { packages: ['commander', 'cli-table3', 'picocolors'], home: 'cli', because: 'arguments and the terminal end there' },
  {
    packages: ['@mozilla/readability', 'linkedom', 'markdown-it', 'yaml', 'eld'],
    home: 'read',
    because: 'formats and languages end there: later rooms see clean English text',
  },
  {
    packages: ['chrono-node', 'world-countries'],
    home: 'resolve',
    because: 'names and dates of the world are resolved there and nowhere else',
  },
]

/** Rooms whose results may depend on nothing but their input. */
const PURE_ROOMS = ['domain', 'extract', 'resolve', 'link', 'graph', 'query', 'export']

const NETWORK_AND_PROCESSES =
  '^(?:node:)?(?:http|http2|https|net|tls|dgram|dns|dns/promises|child_process|cluster|worker_threads)$'

const escaped = (path) => path.replace(/[.]/g, '\\.')
const pathOf = (room) => `^src/${escaped(room)}${room.endsWith('.ts') ? '$' : '/'}`

const roomRules = ROOMS.flatMap(({ room, mayImport, because, except }) => {
  const rooms = mayImport.filter((name) => name !== 'port' && !name.startsWith('types of '))
  const typesOnly = mayImport.flatMap((name) => {
    if (name === 'port') return ['^src/store/port\\.ts$']
    return name.startsWith('types of ') ? [pathOf(name.slice('types of '.length))] : []
  })
  const from = { path: pathOf(room), ...(except && { pathNot: except }) }
  const allowed = [pathOf(room), ...rooms.map(pathOf)]
  const name = `room-${room.replace('/', '-')}`
  const rules = [
    {
      name,
      comment: because,
      severity: 'error',
      from,
      to: { path: '^(?:src|tools|tests|bin)/', pathNot: [...allowed, ...typesOnly] },
    },
  ]
  if (typesOnly.length > 0) {
    const comment = `Types only: ${because}`
    rules.push({
      name: `${name}-types`,
      comment,
      severity: 'error',
      from,
      to: { path: typesOnly, dependencyTypesNot: ['type-only'] },
    })
  }
  return rules
})

const homeRules = HOMES.map(({ packages, home, because }) => {
  const rooms = [home].flat()
  return {
    name: `home-${packages[0].replace(/\W+/g, '-').replace(/^-/, '')}`,
    comment: `${packages.join(', ')} in ${rooms.join(' and ')} alone: ${because}.`,
    severity: 'error',
    from: { path: '^src/', pathNot: rooms.map(pathOf) },
    to: { path: `(?:^|node_modules/)(?:@types/)?(?:${packages.map(escaped).join('|')})(?:[/-]|$)` },
  }
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    ...homeRules,
    {
      name: 'known-room',
      comment: 'A new room needs a row in ROOMS that says what it may import.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...ROOMS.map(({ room }) => pathOf(room)), '^src/main\\.ts$'] },
      to: {},
    },
    {
      name: 'main-is-imported-by-nothing',
      comment: 'main composes the program from environment and arguments; what imports it would start it.',
      severity: 'error',
      from: { path: '^(?:src|tests|tools)/' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'pure-rooms-stay-pure',
      comment: 'The same article must give the same contribution on every machine: no network, no process.',
      severity: 'error',
      from: { path: PURE_ROOMS.map(pathOf) },
      to: { path: NETWORK_AND_PROCESSES },
    },
    {
      name: 'no-circle',
      comment: 'Two files that import each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is missed by every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package',
      comment: 'What the program imports must be there after an installation without development packages.',
      severity: 'error',
      from: { path: '^(?:src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports does nothing.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/main\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
