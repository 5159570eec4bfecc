// What a page keeps on the phone.

/**
 * A database on this phone.
 *
 * @param stores the name of each store, and how it is made (see IDBDatabase.createObjectStore)
 */
export function phone(name, stores) {
  const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => Object.entries(stores)
      .forEach(([store, options]) => request.result.createObjectStore(store, options));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  /** Does one thing to a store; done only when it is on the disk. */
  async function run(store, mode, work) {
    const database = await open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(store, mode, { durability: 'strict' });
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = transaction.onerror = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  return {
    all: (store) => run(store, 'readonly', (one) => one.getAll()),
    get: async (store, key) => (await run(store, 'readonly', (one) => one.get(key))) ?? null,
    put: (store, value, key) => run(store, 'readwrite', (one) => one.put(value, key)),
    remove: (store, key) => run(store, 'readwrite', (one) => one.delete(key)),
  };
}
