// What this page keeps on the phone: the last worklist, which names nobody, and attempts until they are sent.

import { phone } from '/page/phone.js';

const kept = phone('warm-handoff-worklist', {
  attempts: { keyPath: 'position', autoIncrement: true },
  values: undefined,
});

/** Every attempt that waits, in the order in which they were made. */
export const attemptsHere = () => kept.all('attempts');

export const keepAttempt = (attempt) => kept.put('attempts', attempt);

export const removeAttempt = (position) => kept.remove('attempts', position);

/** The last worklist of an account; null when this phone has none. */
export async function lastWorklist(account) {
  const last = await kept.get('values', 'worklist');
  return last?.account === account ? last : null;
}

export const keepWorklist = (worklist) => kept.put('values', worklist, 'worklist');

export const forgetWorklist = () => kept.remove('values', 'worklist');
