// One person on the form. Everything but the outcome may be left out, and what is left out is not guessed.

import { allChosen, choose, chosen, fill } from './fields.js';
import { say } from './texts.js';

const MOST_DOSES = 50;

export class Person {
  constructor({ changed, removed }) {
    this.element = document.getElementById('person').content.cloneNode(true).firstElementChild;
    this.#addGiving();
    fill(this.element);
    this.#part('naloxone').addEventListener('change', () => this.#showGivings());
    this.element.addEventListener('click', ({ target }) => {
      const deed = target.dataset.do;
      if (deed === 'add-giving') {
        this.#addGiving().querySelector('select').focus();
      } else if (deed === 'remove') {
        removed(this);
      } else if (deed) {
        step(target.parentElement.querySelector('input'), deed === 'more' ? 1 : -1);
      }
    });
    this.element.addEventListener('change', changed);
  }

  #part(name) {
    return this.element.querySelector(`[data-part="${name}"]`);
  }

  get #givings() {
    return [...this.element.querySelectorAll('.giving')];
  }

  #addGiving() {
    const giving = document.getElementById('giving').content.cloneNode(true).firstElementChild;
    fill(giving);
    this.#part('givings').append(giving);
    return giving;
  }

  #showGivings() {
    const given = chosen(this.#part('naloxone').querySelector('.tiles')) === 'yes';
    this.#part('givings').hidden = !given;
    this.#part('naloxone').querySelector('[data-do]:not(.stepper *)').hidden = !given;
  }

  /** Names the person by what happened, and by position when there are several. */
  title(kind, position, several) {
    this.name = several ? say('person.title', { n: position }) : say(`person.title.${kind}`);
    this.element.querySelector('.person-title').textContent = this.name;
    this.#part('outcome').hidden = kind === 'outreach-request';
    this.element.querySelector('[data-do="remove"]').hidden = !several;
  }

  outcome() {
    return this.#part('outcome').hidden ? 'unknown' : chosen(this.#part('outcome'));
  }

  problems() {
    const found = this.outcome() ? [] : [{ field: this.#part('outcome'), words: say('problem.outcome', { person: this.name }) }];
    if (!this.#part('givings').hidden && this.#givings.some((giving) => doses(giving) === undefined)) {
      this.element.querySelector('.more').open = true;
      found.push({ field: this.#part('naloxone'), words: say('problem.doses', { person: this.name }) });
    }
    return found;
  }

  /** As the service takes it. */
  read() {
    const person = { outcome: this.outcome() };
    const given = chosen(this.#part('naloxone').querySelector('.tiles'));
    if (given) {
      person.naloxoneGiven = given;
    }
    if (given === 'yes') {
      person.naloxone = this.#givings
        .map((giving) => ({ giver: giving.querySelector('select').value, doses: doses(giving) }))
        .filter(({ giver, doses: count }, position) => position === 0 || giver !== 'unknown' || count !== null);
    }
    for (const name of ['ageBand', 'gender', 'disposition', 'suspectedSelfHarm']) {
      if (this.#part(name).value !== 'unknown') {
        person[name] = this.#part(name).value;
      }
    }
    const substances = allChosen(this.#part('substances'));
    return substances.length ? { ...person, substances } : person;
  }

  write({ outcome, naloxoneGiven, naloxone = [], substances = [], ...rest }) {
    choose(this.#part('outcome'), outcome);
    choose(this.#part('naloxone').querySelector('.tiles'), naloxoneGiven);
    naloxone.forEach((given, position) => {
      const giving = this.#givings[position] ?? this.#addGiving();
      giving.querySelector('select').value = given.giver;
      giving.querySelector('input').value = given.doses ?? '';
    });
    for (const [name, value] of Object.entries(rest)) {
      this.#part(name).value = value;
    }
    choose(this.#part('substances'), ...substances);
    this.#showGivings();
  }

  /** Naloxone is what this report is about. */
  expectNaloxone() {
    if (!chosen(this.#part('naloxone').querySelector('.tiles'))) {
      choose(this.#part('naloxone').querySelector('.tiles'), 'yes');
      this.#showGivings();
    }
    this.element.querySelector('.more').open = true;
  }
}

/** A count; null when not known, undefined when it is none. */
function doses(giving) {
  const text = giving.querySelector('[data-part="doses"]').value.trim();
  return text === '' ? null : /^\d{1,2}$/.test(text) && text >= 1 && text <= MOST_DOSES ? Number(text) : undefined;
}

function step(field, by) {
  const next = (Number.parseInt(field.value, 10) || 0) + by;
  field.value = next < 1 ? '' : Math.min(MOST_DOSES, next);
}
