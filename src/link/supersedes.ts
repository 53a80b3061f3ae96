import { edgeRow } from '../domain/edge.ts'
import type { LinkToPredecessor } from './entry.ts'

/**
 * SUPERSEDES: a dated position of one holder on one topic (index `stand`) replaces its predecessor there when kind or
 * negation differs. Neighbours of one day are never joined: only their hashes order them, which says nothing.
 */
export const supersedes: LinkToPredecessor = ({ row: position }, [predecessor]) => {
  const earlier = predecessor?.row
  if (earlier === undefined || earlier.date === position.date) return null
  const same = earlier.props.kind === position.props.kind && earlier.props.negated === position.props.negated
  return same ? null : edgeRow('SUPERSEDES', position.id, earlier.id)
}
