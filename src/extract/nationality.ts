/** The shape of an adjective of states and peoples ("Morzhan", "Vendish"). Some names have it too ("Japan"). */
export const NATIONALITY = /^[A-Z][a-z]+(?:an|ese|ish|ch|ic|i)$/
