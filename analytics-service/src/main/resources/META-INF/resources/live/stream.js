// Server-sent events through fetch: unlike EventSource it sends the token in a header, not in the address.

import { authorization } from './session.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;
const SILENCE = 45000; // Three heartbeats.

/**
 * Keeps a stream open until it is closed or refused.
 *
 * @param path     where the stream is
 * @param on       event(name, data), state('connecting' | 'live' | 'again'), refused(status)
 * @return         a function that closes it
 */
export function openStream(path, on) {
  const closed = new AbortController();
  run(path, on, closed.signal);
  return () => closed.abort();
}

async function run(path, on, closed) {
  let lastId = null;
  let pause = FIRST_PAUSE;
  on.state('connecting');
  while (!closed.aborted) {
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    closed.addEventListener('abort', stop);
    try {
      const headers = { Accept: 'text/event-stream', ...authorization() };
      if (lastId !== null) {
        headers['Last-Event-ID'] = lastId;
      }
      const answer = await fetch(path, { headers, cache: 'no-store', signal: attempt.signal });
      if (answer.status === 401 || answer.status === 403) {
        on.refused(answer.status);
        return;
      }
      if (answer.ok) {
        on.state('live');
        await read(answer.body, attempt, (event) => {
          pause = FIRST_PAUSE;
          lastId = event.id ?? lastId;
          if (event.data !== '') {
            on.event(event.name, JSON.parse(event.data));
          }
        });
      }
    } catch {
      // Told below: a lost connection and a broken one are the same to the reader.
    } finally {
      closed.removeEventListener('abort', stop);
    }
    if (!closed.aborted) {
      on.state('again');
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
}

async function read(body, attempt, onEvent) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let event = { name: 'message', data: '', id: null };
  let rest = '';
  for (;;) {
    const silence = setTimeout(() => attempt.abort(), SILENCE);
    const { done, value } = await reader.read().finally(() => clearTimeout(silence));
    if (done) {
      return;
    }
    const lines = (rest + value).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === '') {
        onEvent(event);
        event = { name: 'message', data: '', id: null };
      } else {
        take(line, event);
      }
    }
  }
}

function take(line, event) {
  const colon = line.indexOf(':');
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (field === 'event') {
    event.name = value;
  } else if (field === 'data') {
    event.data += event.data === '' ? value : `\n${value}`;
  } else if (field === 'id') {
    event.id = value;
  }
}
