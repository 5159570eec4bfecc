// When it happened: fixed at the moment it is chosen, however late the report is sent.

import { byId, choose, chosen } from './fields.js';
import { say, sayTime } from './texts.js';

const MINUTE = 60000;
const LONG_AGO = 30 * MINUTE;

export class When {
  #fixed = null;
  #changed;

  constructor(changed) {
    this.#changed = changed;
    byId('when').addEventListener('change', ({ target }) => {
      if (target.type === 'radio') {
        this.#choose(target.value);
      } else {
        this.#fixed = target.value ? new Date(target.value) : null;
      }
      this.show();
      changed();
    });
  }

  #choose(ago) {
    if (ago === 'exact') {
      this.#fixed = this.#fixed ?? new Date();
      byId('exact-time').value = local(this.#fixed);
    } else {
      this.#fixed = ago === '0' ? null : new Date(Date.now() - Number(ago) * MINUTE);
    }
  }

  get #way() {
    return chosen(byId('when'));
  }

  show() {
    byId('exact').hidden = this.#way !== 'exact';
    byId('when-is').hidden = this.#way === 'exact';
    byId('when-is').textContent = this.#fixed ? say('when.is', { time: sayTime(this.#fixed) }) : say('when.now');
    byId('elsewhere').hidden = !this.#fixed || Date.now() - this.#fixed < LONG_AGO;
  }

  /** For the summary. */
  words() {
    return this.#fixed ? sayTime(this.#fixed) : say(this.#way === 'exact' ? 'problem.time' : 'ago.0');
  }

  /** The moment; null when it is not given. */
  read() {
    return this.#way === '0' ? new Date() : this.#fixed;
  }

  write(moment) {
    choose(byId('when'), moment ? 'exact' : '0');
    this.#fixed = moment;
    byId('exact-time').value = moment ? local(moment) : '';
    this.show();
    this.#changed();
  }
}

/** As a date and time field takes it: the phone's own clock and zone, to the minute. */
function local(moment) {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}
