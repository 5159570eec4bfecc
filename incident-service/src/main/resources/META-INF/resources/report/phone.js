// What this phone keeps: reports until they are sent, and the few values needed for that.

const DATABASE = 'warm-handoff-report';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('reports', { keyPath: 'position', autoIncrement: true });
      request.result.createObjectStore('values');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

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

/** Every report on the phone, in the order they were made. */
export const reportsHere = () => run('reports', 'readonly', (store) => store.getAll());

/** Keeps a report; one that has a position already takes its own place again. Answers the position. */
export const keepReport = (report) => run('reports', 'readwrite', (store) => store.put(report));

export const removeReport = (position) => run('reports', 'readwrite', (store) => store.delete(position));

export const keptValue = async (name) => (await run('values', 'readonly', (store) => store.get(name))) ?? null;

export const keepValue = (name, value) => run('values', 'readwrite', (store) => store.put(value, name));

export const forget = (name) => run('values', 'readwrite', (store) => store.delete(name));
