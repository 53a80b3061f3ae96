/** The palette of Okabe and Ito, whose colours stay apart for the colour-blind, with greys beside it. */
const COLOR = {
  black: '#000000',
  orange: '#E69F00',
  skyBlue: '#56B4E9',
  green: '#009E73',
  yellow: '#F0E442',
  blue: '#0072B2',
  vermillion: '#D55E00',
  purple: '#CC79A7',
  white: '#FFFFFF',
  paleGrey: '#F2F2F2',
  grey: '#BBBBBB',
  darkGrey: '#4D4D4D',
} as const

type Color = keyof typeof COLOR

const node = (fill: Color, border: Color, text: Color, diameterPx: number): Record<string, string> => ({
  color: COLOR[fill],
  'border-color': COLOR[border],
  'border-width': '3px',
  'text-color-internal': COLOR[text],
  diameter: `${diameterPx}px`,
  'font-size': '10px',
  caption: '"{name}"',
})

/** The text inside is that of the Browser's legend. */
const relationship = (color: Color, widthPx: number): Record<string, string> => ({
  color: COLOR[color],
  'shaft-width': `${widthPx}px`,
  'font-size': '8px',
  padding: '3px',
  'text-color-external': COLOR.black,
  'text-color-internal': color === 'grey' || color === 'purple' ? COLOR.black : COLOR.white,
  caption: '"<type>"',
})

/**
 * Rules in the order in which the Browser applies them: what comes later overrides. Who acts is drawn light with a
 * green rim, what is said and asked in a light fill; positions are the only nodes in strong red or blue.
 */
const RULES: Record<string, Record<string, string>> = {
  node: node('paleGrey', 'grey', 'black', 70),
  relationship: relationship('grey', 1),
  'node.Actor': node('white', 'green', 'black', 75),
  'node.State': node('green', 'black', 'black', 85),
  'node.Organization': node('white', 'green', 'black', 85),
  'node.Person': node('paleGrey', 'green', 'black', 75),
  'node.Article': node('darkGrey', 'black', 'white', 105),
  'node.Topic': node('orange', 'black', 'black', 85),
  'node.Statement': node('skyBlue', 'blue', 'black', 115),
  'node.Demand': node('purple', 'black', 'black', 115),
  'node.Condition': node('yellow', 'black', 'black', 105),
  'node.Position': node('grey', 'darkGrey', 'black', 105),
  'node.Negative': node('vermillion', 'black', 'black', 105),
  'node.Neutral': node('grey', 'darkGrey', 'black', 105),
  'node.Positive': node('blue', 'black', 'white', 105),
  'relationship.HOLDS': relationship('darkGrey', 2),
  'relationship.MADE': relationship('darkGrey', 2),
  'relationship.RAISES': relationship('darkGrey', 2),
  'relationship.SUPERSEDES': relationship('black', 5),
  'relationship.SAME_AS': relationship('purple', 3),
  'relationship.SPEAKS_FOR': relationship('green', 2),
}

/** The style as `:style URL` takes it: GraSS, which knows no comments and selects by label or type alone. */
export const style = (): string =>
  Object.entries(RULES)
    .map(([selector, properties]) => {
      const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`)
      return `${selector} {\n${lines.join('\n')}\n}\n`
    })
    .join('\n')
