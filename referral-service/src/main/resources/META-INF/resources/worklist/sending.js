// Sends the attempts that wait on the phone, in order.
//
// Never lost: an attempt leaves the phone only after the service has said that it has it, or the worker discards it. Never
// doubled: its id, made on the phone, is the Idempotency-Key. Where the follow-up has moved on meanwhile and the worker still
// has it, the attempt is added to what it is now; where not, it stays here and says why.

import { attemptsHere, keepAttempt, removeAttempt } from './kept.js';
import { Refused } from './service.js';

const SENDER = 'warm-handoff.attempts';

/**
 * Sends all that wait for this account. One tab at a time: the others wait and find nothing left.
 *
 * @param sent called with each follow-up as it is then
 * @throws Refused when the service cannot be reached, or the token is no good
 */
export function sendAttempts(service, account, sent) {
  const send = () => sendInOrder(service, account, sent);
  return navigator.locks ? navigator.locks.request(SENDER, send) : send();
}

async function sendInOrder(service, account, sent) {
  for (const attempt of await attemptsHere()) {
    if (attempt.account === account && !attempt.problem) {
      await sendOne(service, attempt, sent);
    }
  }
}

async function sendOne(service, attempt, sent) {
  try {
    const task = await recorded(service, attempt);
    await removeAttempt(attempt.position);
    sent(task);
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.passes || refused.status === 401) {
      throw refused;
    }
    await keepAttempt({ ...attempt, problem: { status: refused.status, codes: refused.codes, detail: refused.detail } });
  }
}

async function recorded(service, attempt) {
  const record = (version) =>
    service.move({ followUpId: attempt.followUpId, version }, 'attempts', attempt.body, attempt.id);
  try {
    return await record(attempt.version);
  } catch (refused) {
    if (refused.status !== 412) {
      throw refused;
    }
    // An attempt takes nothing back that others did meanwhile, so it may follow them; the rules are asked anew.
    return record((await service.read(attempt.followUpId)).version);
  }
}
