/** How a colour of the screen looks to people with the two common kinds of colour-blindness, and how far apart two are. */

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/**
 * Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
 * severity 1.0, on linear RGB.
 */
export const EYES: Record<string, Matrix> = {
  'full sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}

/** IEC 61966-2-1. */
const RGB_TO_XYZ: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
]
const D65: Triple = [0.9505, 1, 1.089]

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple

const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Triple

const lab = (hex: string, eyes: Matrix): Triple => {
  const seen = times(eyes, linear(hex)).map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple
  const [x, y, z] = times(RGB_TO_XYZ, seen).map((value, at) => {
    const relative = value / (D65[at] ?? 1)
    return relative > 216 / 24389 ? Math.cbrt(relative) : (24389 / 27) * (relative / 116) + 16 / 116
  }) as unknown as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE 1976 colour difference; about 2 is just seen, 20 is plain. */
export const difference = (a: string, b: string, eyes: Matrix): number => {
  const [one, other] = [lab(a, eyes), lab(b, eyes)]
  return Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))
}

/** WCAG 2.1 contrast of two colours, 1 to 21; running text needs 4.5. */
export const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [a, b].map((hex) => times(RGB_TO_XYZ, linear(hex))[1]).sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}
