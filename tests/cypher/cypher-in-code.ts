import ts from 'typescript'

/** What no sentence for people and no other language looks like. */
const SIGNS = [
  /\b(?:MATCH|MERGE|CREATE)\s*(?:\w+\s*=\s*)?\(/,
  /\b(?:MATCH|MERGE|UNWIND|WITH|RETURN)\s+[$[{(\w]/,
  /\b(?:CREATE|DROP)\s+(?:CONSTRAINT|(?:[A-Z]+ )?INDEX)\b/,
  /\bCALL\s+(?:db(?:ms)?\.|apoc\.|\(|\{)/,
  /\bSHOW\s+(?:INDEX|CONSTRAINT|DATABASE|TRANSACTION)/,
  /\b(?:DETACH\s+DELETE|DELETE\s+[a-z])\b/,
  /\bSET\s+\w+(?:\.\w+)?\s*\+?=/,
  /-\[\w*:[A-Z_$|]+/,
]

const isCypher = (text: string): boolean => SIGNS.some((sign) => sign.test(text))

/** The strings of a TypeScript file that are Cypher, or parts of it. Comments and types are not looked at. */
export const cypherIn = (source: string): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      const text = node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('')
      if (isCypher(text)) found.push(text)
    } else if (ts.isStringLiteralLike(node) && isCypher(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest))
  return found
}
