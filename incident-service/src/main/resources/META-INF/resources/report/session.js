// The access token: from the link's fragment, which no server sees, or from the form. It is kept for this tab only, except
// while a report waits on the phone: then it lies beside the report, so that the report can go out when the network is back
// and this tab is long closed. It is forgotten when nothing waits any more, when the service refuses it, and at sign-out.

import { forget, keepValue, keptValue } from './phone.js';

const KEY = 'warm-handoff.token';

/** The token of this tab, or the one that waits with a report; null when there is none. */
export async function openSession() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    // At once, so that it is neither bookmarked nor shared.
    history.replaceState(null, '', location.pathname + location.search);
    signIn(given);
  }
  return token() ?? (await waitingToken());
}

export function signIn(given) {
  sessionStorage.setItem(KEY, given.trim());
}

export function token() {
  return sessionStorage.getItem(KEY);
}

export function waitingToken() {
  return keptValue('token').catch(() => null);
}

export function keepForWaiting(given) {
  return keepValue('token', given);
}

export function forgetWaiting() {
  return forget('token').catch(() => undefined);
}

export async function signOut() {
  sessionStorage.removeItem(KEY);
  await forgetWaiting();
}

/** The agency that a token speaks for, to tell whose report may go out with it. The service decides; this only looks. */
export function agencyOf(given) {
  try {
    return JSON.parse(atob(given.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).agency ?? null;
  } catch {
    return null;
  }
}
