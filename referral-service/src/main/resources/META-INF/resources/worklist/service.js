// Speaks with the service.

const PATIENCE = 20000;
const FOLLOW_UPS = '/v1/follow-ups';
const CALENDAR_FEED = '/v1/calendar-feed';

/** What the service answered instead of what was asked for; status 0 when nothing came. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.title ?? 'no answer');
    this.status = status;
    this.codes = (problem?.errors ?? []).map(({ code }) => code);
    this.detail = problem?.detail ?? '';
  }

  /** Nothing came, or the service is in trouble: the same again, later, may work. */
  get passes() {
    return this.status === 0 || this.status >= 500 || [408, 425, 429].includes(this.status);
  }
}

export class Service {
  constructor(token) {
    this.token = token;
  }

  async list(parameters) {
    return this.ask(`${FOLLOW_UPS}?${new URLSearchParams(parameters)}`);
  }

  read(id, part = '') {
    return this.ask(`${FOLLOW_UPS}/${id}${part && `/${part}`}`);
  }

  /** @param purpose a code of PurposeOfUse */
  person(id, purpose) {
    return this.ask(`${FOLLOW_UPS}/${id}/person`, { headers: { Purpose: purpose } });
  }

  /** What the person wants: whoever has the follow-up reads it to support them. */
  plan(id) {
    return this.ask(`${FOLLOW_UPS}/${id}/care-plan`, { headers: { Purpose: 'TREAT' } });
  }

  async peerNotes(id) {
    const notes = [];
    let cursor = '';
    do {
      const { items, next } = await this.ask(`${FOLLOW_UPS}/${id}/peer-notes?${new URLSearchParams({ cursor })}`);
      notes.push(...items);
      cursor = next;
    } while (cursor);
    return notes;
  }

  writePeerNote(id, text, key = crypto.randomUUID()) {
    return this.ask(`${FOLLOW_UPS}/${id}/peer-notes`, {
      method: 'POST',
      headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    });
  }

  keepPlan(id, version, plan) {
    return this.put(`${FOLLOW_UPS}/${id}/care-plan`, version, plan);
  }

  summary() {
    return this.ask('/v1/worklist-summary');
  }

  async supplies() {
    return (await this.ask('/v1/supplies')).items;
  }

  moveSupplies(movement, key = crypto.randomUUID()) {
    return this.ask('/v1/supplies/movements', {
      method: 'POST',
      headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(movement),
    });
  }

  teams() {
    return this.ask('/v1/teams');
  }

  workers() {
    return this.ask('/v1/workers');
  }

  /** Makes a move on the version of a follow-up that is on the screen. The key makes it happen once, however often it is sent. */
  move(task, name, body, key = crypto.randomUUID()) {
    return this.ask(`${FOLLOW_UPS}/${task.followUpId}/${name}`, {
      method: 'POST',
      headers: { 'If-Match': `"${task.version}"`, 'Idempotency-Key': key, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  }

  handOffs(parameters) {
    return this.ask(`/v1/hand-offs?${new URLSearchParams(parameters)}`);
  }

  /** Services of the directory for a need in a neighborhood. */
  async resources(need, area) {
    return (await this.ask(`/v1/resources?${new URLSearchParams({ need, area, limit: 500 })}`)).items;
  }

  /** Adds something to a follow-up: a consent, or a hand-off. */
  add(id, part, body, key = crypto.randomUUID()) {
    return this.ask(`${FOLLOW_UPS}/${id}/${part}`, {
      method: 'POST',
      headers: { 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  revoke(id, consent) {
    return this.ask(`${FOLLOW_UPS}/${id}/consents/${consent.consentId}/revoke`, {
      method: 'POST',
      headers: { 'If-Match': `"${consent.version}"`, 'Idempotency-Key': crypto.randomUUID() },
    });
  }

  moveHandOff(one, name, body) {
    return this.ask(`/v1/hand-offs/${one.handOffId}/${name}`, {
      method: 'POST',
      headers: { 'If-Match': `"${one.version}"`, 'Idempotency-Key': crypto.randomUUID(), ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  }

  keepWishes(id, version, wishes) {
    return this.put(`${FOLLOW_UPS}/${id}/wishes`, version, wishes);
  }

  put(path, version, body) {
    return this.ask(path, {
      method: 'PUT',
      headers: { 'If-Match': `"${version}"`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Whether the worker's calendar has an address; null when it has none. */
  calendarFeed() {
    return this.ask(CALENDAR_FEED).catch((refused) => {
      if (refused.status === 404) {
        return null;
      }
      throw refused;
    });
  }

  /** @param feed the address to replace; null to make the first */
  makeCalendarFeed(feed, language) {
    return this.ask(CALENDAR_FEED, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...(feed && { 'If-Match': `"${feed.version}"` }) },
      body: JSON.stringify({ language }),
    });
  }

  stopCalendarFeed(feed) {
    return this.ask(CALENDAR_FEED, { method: 'DELETE', headers: { 'If-Match': `"${feed.version}"` } });
  }

  /** @throws Refused for anything but a success of this service */
  async ask(path, { headers = {}, ...request } = {}) {
    let answer;
    let body = null;
    try {
      answer = await fetch(path, {
        ...request,
        headers: { Authorization: `Bearer ${this.token}`, Accept: 'application/json', ...headers },
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      // Some networks answer for the service, with a page of their own: what is no JSON is no answer.
      body = answer.status === 204 ? null : await answer.json();
    } catch {
      throw new Refused(answer && answer.status >= 400 ? answer.status : 0, null);
    }
    if (!answer.ok) {
      throw new Refused(answer.status, body);
    }
    return body;
  }
}
