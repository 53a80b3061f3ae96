import type { Command } from 'commander'
import type { GraphStore } from '../store/port.ts'
import { globalsOf } from './global-options.ts'
import { workOnUnread } from './lost-reader.ts'
import type { Services } from './services.ts'

/** Opens the store that the command line or the environment names, and closes it whatever happens. */
export const withStore = async <T>(
  services: Services,
  command: Command,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> => {
  const store = await services.openStore(globalsOf(command).store)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The same for work that changes the store or serves it, and so goes on when nobody reads what it prints. */
export const withStoreToChange: typeof withStore = (services, command, work) => {
  workOnUnread()
  return withStore(services, command, work)
}
