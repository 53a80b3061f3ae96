/** What XML 1.0 allows in no form: control characters but tab and line ends, halves of surrogate pairs, noncharacters. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const legal = (text: string): string => text.replace(NOT_XML, '\ufffd')

/** Text between tags. What XML does not allow becomes U+FFFD; a carriage return would be read as a line feed. */
export const xmlText = (text: string): string => legal(text).replace(/[&<>\r]/g, (found) => ENTITIES[found] ?? found)

/** A value between double quotes; a bare tab or line end would be read as a space. */
export const xmlValue = (text: string): string =>
  legal(text).replace(/[&<>"\t\n\r]/g, (found) => ENTITIES[found] ?? found)
