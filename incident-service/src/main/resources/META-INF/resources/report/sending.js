// Sends what waits on the phone, in order. Used by the page, and by the service worker when the page is closed.
//
// Never lost: a report leaves the phone only after the service has said that it has it. Never doubled: its id, made on the
// phone, is both the record id and the Idempotency-Key, so that the service knows it again when its answer was lost.

import { keepReport, removeReport, reportsHere } from './phone.js';
import { agencyOf } from './session.js';

const PATH = '/v1/incident-reports';
const PATIENCE = 20000;
const RETRIED = new Set([408, 425, 429]);
const NEWS = 'warm-handoff.reports';

const news = new BroadcastChannel(NEWS);

/** Calls back with what became of a report, whichever tab or worker sent it: { id, state, reportId }. */
export function onNews(listener) {
  new BroadcastChannel(NEWS).onmessage = ({ data }) => listener(data);
}

/** A report that another agency's account made goes out with that account only. */
export const ofOtherAgency = (report, token) =>
  Boolean(report.agency && agencyOf(token) && report.agency !== agencyOf(token));

/**
 * Sends all that can be sent with this token. One sender at a time: the others wait and find nothing left.
 *
 * @returns 'done', 'later' (no network, or the service is in trouble), 'expired' or 'forbidden' (the token is no good)
 */
export function sendWaiting(token) {
  return navigator.locks ? navigator.locks.request(NEWS, () => sendInOrder(token)) : sendInOrder(token);
}

async function sendInOrder(token) {
  for (const report of await reportsHere()) {
    if (report.problem || ofOtherAgency(report, token)) {
      continue;
    }
    const result = await send(report, token);
    if (result.state === 'sent') {
      await removeReport(report.position);
    } else if (result.state === 'refused') {
      await keepReport({ ...report, problem: result.problem });
    } else {
      return result.state;
    }
    news.postMessage({ id: report.id, state: result.state, reportId: result.reportId });
  }
  return 'done';
}

/** Sends one report, once. */
export async function send(report, token) {
  let answer;
  let body;
  try {
    answer = await fetch(PATH, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': report.id },
      body: JSON.stringify(report.body),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    body = await answer.json();
  } catch {
    body = null;
  }
  // Some networks answer for the service, with a page of their own: only an answer that names the report is one.
  if (answer?.ok && body?.reportId) {
    return { state: 'sent', reportId: body.reportId };
  }
  if (answer?.status === 401 || answer?.status === 403) {
    return { state: answer.status === 401 ? 'expired' : 'forbidden' };
  }
  if (answer?.status >= 400 && answer.status < 500 && !RETRIED.has(answer.status) && body?.title) {
    return { state: 'refused', problem: { status: answer.status, errors: body.errors ?? [] } };
  }
  return { state: 'later' };
}

/** How long to wait before the next try, in milliseconds: longer each time, up to five minutes, never all phones at once. */
export function pause(tries) {
  return Math.min(300000, 2500 * 2 ** tries) * (0.5 + Math.random());
}
