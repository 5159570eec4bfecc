// The access token: from the link's fragment, which no server sees, or pasted. Kept for this tab only.

const KEY = 'warm-handoff.token';

/** The token of this tab; null when there is none. */
export function openSession() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    // At once, so that it is neither bookmarked nor shared.
    history.replaceState(null, '', location.pathname + location.search);
    signIn(given);
  }
  return token();
}

export function signIn(given) {
  sessionStorage.setItem(KEY, given.trim());
}

export function token() {
  return sessionStorage.getItem(KEY);
}

export function signOut() {
  sessionStorage.removeItem(KEY);
}

/** What a token says of its account. A service decides by it; a page only looks. */
export function claimsOf(given) {
  try {
    const bytes = atob(given.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0))));
  } catch {
    return {};
  }
}
