// The report as it is being made.

import { byId, choose, chosen, fill, showProblems, wordsOf } from './fields.js';
import { Person } from './person.js';
import { Place } from './place.js';
import { say, sayNumber } from './texts.js';
import { When } from './when.js';

const SYSTEM = 'phone-form';
const MOST_PEOPLE = 20;

export class ReportForm {
  #people = [];
  #when = new When(() => this.#summarize());
  #place = new Place(() => this.#summarize());
  // The refused report that is being corrected.
  #corrected = null;
  touched = false;

  constructor() {
    fill(byId('report'));
    byId('add-person').addEventListener('click', () => this.#add().element.focus());
    byId('report').addEventListener('change', () => {
      this.touched = true;
      this.show();
    });
    byId('kind').addEventListener('change', () =>
      this.#kind === 'naloxone-given' && this.#people[0].expectNaloxone());
  }

  get #kind() {
    return chosen(byId('kind'));
  }

  #add() {
    const person = new Person({ changed: () => this.show(), removed: (gone) => this.#remove(gone) });
    this.#people.push(person);
    byId('people').append(person.element);
    this.show();
    return person;
  }

  #remove(gone) {
    this.#people = this.#people.filter((person) => person !== gone);
    gone.element.remove();
    byId('add-person').focus();
    this.show();
  }

  /** Says everything anew: after a change, and in another language. */
  show() {
    this.#people.forEach((person, at) => person.title(this.#kind, at + 1, this.#people.length > 1));
    byId('add-person').hidden = this.#people.length >= MOST_PEOPLE;
    const exercise = byId('exercise').checked;
    byId('exercise-on').hidden = !exercise;
    byId('send').dataset.text = exercise ? 'send.exercise' : 'send';
    byId('send').textContent = say(byId('send').dataset.text);
    this.#when.show();
    this.#place.show();
  }

  #summarize() {
    const outcomes = this.#kind === 'outreach-request' ? []
      : this.#people.map((person) => say(person.outcome() ? `outcome.${person.outcome()}` : 'missing.outcome'));
    const people = [sayNumber('people', this.#people.length), ...outcomes].join(', ');
    byId('summary').textContent = [say(`kind.${this.#kind}`), people, this.#when.words(), this.#place.words()].join(' · ');
  }

  /** An empty form that looks for its place. */
  reset() {
    this.#corrected = null;
    byId('report').reset();
    for (const details of byId('report').querySelectorAll('details')) {
      details.open = false;
    }
    this.#people.forEach((person) => person.element.remove());
    this.#people = [];
    this.#add();
    this.#when.write(null);
    this.#place.reset();
    showProblems([]);
    this.touched = false;
  }

  /**
   * The report, ready to be kept and sent.
   *
   * @returns null when something is missing; the form then says what
   */
  read() {
    const { location, problem } = this.#place.read();
    const moment = this.#when.read();
    const now = new Date();
    const problems = this.#people.flatMap((person) => person.problems());
    if (!moment) {
      problems.push({ field: byId('when'), words: say('problem.time') });
    } else if (moment > now) {
      problems.push({ field: byId('when'), words: say('problem.in-the-future') });
    }
    if (problem) {
      problems.push({ field: byId('where'), words: say(problem) });
    }
    showProblems(problems);
    return problems.length ? null : this.#report(location, moment, now);
  }

  #report(location, moment, now) {
    // Made on the phone, so that a report has its id before any network is near.
    const id = this.#corrected?.id ?? crypto.randomUUID();
    const scene = byId('scene').value;
    const clockIsWrong = this.#corrected?.problem.errors.some(({ code }) => code === 'in-the-future');
    return {
      ...(this.#corrected && { position: this.#corrected.position }),
      id,
      madeAt: this.#corrected?.madeAt ?? now.getTime(),
      body: {
        kind: this.#kind,
        occurredAt: moment.toISOString(),
        // A phone whose clock runs ahead could otherwise never say anything that is believed.
        ...(!clockIsWrong && { reportedAt: now.toISOString() }),
        location,
        people: this.#people.map((person) => person.read()),
        ...(scene !== 'unknown' && { sceneType: scene }),
        ...(byId('exercise').checked && { exercise: true }),
        sourceSystem: SYSTEM,
        sourceRecordId: id,
      },
    };
  }

  /** Opens a refused report again, and leads to what the service found wrong. */
  correct(report) {
    this.reset();
    this.#corrected = report;
    this.touched = true;
    const { kind, occurredAt, location, people, sceneType, exercise } = report.body;
    choose(byId('kind'), kind);
    this.#people[0].write(people[0]);
    people.slice(1).forEach((person) => this.#add().write(person));
    this.#when.write(new Date(occurredAt));
    this.#place.write(location);
    byId('scene').value = sceneType ?? 'unknown';
    byId('exercise').checked = Boolean(exercise);
    this.show();
    showProblems(report.problem.errors.map((error) => ({
      field: this.#fieldOf(error.pointer),
      words: wordsOf(error),
    })));
  }

  #fieldOf(pointer = '') {
    const [, part, position] = pointer.split('/');
    return part === 'people' ? this.#people[position]?.element ?? byId('people').firstElementChild
      : part === 'location' ? byId('where')
        : part === 'occurredAt' || part === 'reportedAt' ? byId('when') : byId('kind');
  }
}
