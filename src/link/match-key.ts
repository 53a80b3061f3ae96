import { foldedKey } from '../domain/fold.ts'
import type { ActorType } from '../domain/vocabulary.ts'
import { acronymItself, capitalInitials } from './acronym.ts'
import { personName } from './person-name.ts'

/**
 * The key under which actors that may be one stand together (index `match`): a person's last name, the acronym of an
 * organization or group or its capital initials, else the folded name. The type is no part of it, so that
 * "Wagner" the person and "Wagner" the organization meet.
 */
export const matchKey = (type: ActorType, name: string): string => {
  if (type === 'Person') return personName(name).last
  if (type === 'Organization' || type === 'Group')
    return acronymItself(name) ?? capitalInitials(name) ?? foldedKey(name)
  return foldedKey(name)
}
