// The access token: from the link's fragment, which no server sees, or from the form. Kept for this tab only.

const KEY = 'warm-handoff.token';

/** Takes the token out of the address at once, so that it is neither bookmarked nor shared. */
export function takeTokenFromAddress() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    history.replaceState(null, '', location.pathname + location.search);
    keepToken(given);
  }
}

export function keepToken(token) {
  sessionStorage.setItem(KEY, token.trim());
}

export function token() {
  return sessionStorage.getItem(KEY);
}

export function forgetToken() {
  sessionStorage.removeItem(KEY);
}

export function authorization() {
  return { Authorization: `Bearer ${token()}` };
}
