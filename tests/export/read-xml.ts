import { SaxesParser } from 'saxes'

export interface Element {
  name: string
  attributes: Record<string, string>
  parent: Element | null
  text: string
}

/** Every element in the order of its start, as a strict parser sees it with namespaces; throws where the XML is not well-formed. */
export const elementsOf = (xml: string): Element[] => {
  const all: Element[] = []
  let open: Element | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, attribute]) => [key, attribute.value])
    open = { name, attributes: Object.fromEntries(values), parent: open, text: '' }
    all.push(open)
  })
  parser.on('text', (text) => {
    if (open) open.text += text
  })
  parser.on('closetag', () => {
    open = open?.parent ?? null
  })
  parser.write(xml).close()
  return all
}
