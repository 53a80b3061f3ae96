import type { Command } from 'commander'
import type { GraphStore } from '../store/port.ts'
import { globalsOf } from './global-options.ts'
import { workOnUnread } from './lost-reader.ts'
import type { Services } from './services.ts'

/**
 * Opens the store that the command line or the environment names, and closes it whatever happens. With `tellAway` a
 * server that goes away in the middle is waited for.
 */
export const withStore = async <T>(
  services: Services,
  command: Command,
  work: (store: GraphStore) => Promise<T>,
  tellAway?: (line: string) => void,
): Promise<T> => {
  const store = await services.openStore(globalsOf(command).store, tellAway)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The same for work that changes the store or serves it, and so goes on when nobody reads what it prints. */
export const withStoreToChange: typeof withStore = (services, command, work, tellAway) => {
  workOnUnread()
  return withStore(services, command, work, tellAway)
}
