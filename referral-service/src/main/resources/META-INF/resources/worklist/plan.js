// What the person wants, first on the page. It is on the screen as long as somebody looks, and is never kept on the phone.

import { codes, say } from '/page/texts.js';
import { button, element, paragraph } from './element.js';
import { ask } from './moves.js';

const PARTS = {
  goals: { line: ({ words }) => words, field: goals },
  supports: { line: ({ kind, name }) => [name, say(`support.${kind}`)].filter(Boolean).join(' · '), field: supports },
  needs: { line: ({ need, state }) => `${say(`need.${need}`)} · ${say(`state.${state}`)}`, field: needs },
};

/**
 * @param plan what the person has said; null while it has not been read
 * @param act what the buttons do: show reads it, change(part) asks for a part of it anew
 */
export function planPart(plan, act) {
  return element('section', { className: 'card plan', aria: { labelledby: 'plan-title' } },
    element('h2', { id: 'plan-title', textContent: say('plan') }),
    plan === null
      ? [paragraph(say('plan.unread'), 'hint'), element('div', { className: 'buttons' }, button(say('plan.show'), act.show, 'quiet'))]
      : Object.entries(PARTS).map(([name, { line }]) => [
        element('h3', { textContent: say(name) }),
        plan[name].length === 0 ? paragraph(say(`${name}.none`), 'hint')
          : element('ul', { className: `lines ${name}` }, plan[name].map((one) => element('li', { textContent: line(one) }))),
        element('div', { className: 'buttons' }, button(say(`${name}.change`), () => act.change(name), 'quiet')),
      ]));
}

/** @param keep is given the whole plan as it is said now */
export function askPlan(name, plan, keep) {
  const said = {
    goals: plan.goals.map(({ id, words }) => ({ id, words })),
    supports: plan.supports.map(({ id, kind, name: called }) => ({ id, kind, name: called })),
    needs: plan.needs.map(({ need, state }) => ({ need, state })),
  };
  ask(say(name), say(`${name}.hint`), [PARTS[name].field(said[name])], say('plan.go'), (answer) => keep({ ...said, ...answer }));
}

/** Rows that can be filled in, changed, emptied, and made more. */
function rows(name, said, row) {
  const all = [];
  const list = element('div', { className: 'rest' });
  const add = (one) => {
    all.push(row(one, all.length + 1));
    list.append(all.at(-1).part);
  };
  said.forEach(add);
  add(null);
  const more = button(say(`${name}.more`), () => {
    add(null);
    all.at(-1).part.querySelector('select, textarea').focus();
  }, 'quiet');
  return {
    part: element('div', { className: 'rest' }, list, more),
    missing: () => false,
    answer: () => ({ [name]: all.map((one) => one.answer()).filter(Boolean) }),
  };
}

function labeled(id, text, field) {
  return element('div', { className: 'field' }, element('label', { htmlFor: id, textContent: text }), field);
}

function goals(said) {
  return rows('goals', said, (goal, number) => {
    const id = `ask-goal-${number}`;
    const field = element('textarea', { id, rows: 2, maxLength: 500, value: goal?.words ?? '' });
    return {
      part: labeled(id, say('goals.one', { number }), field),
      answer: () => field.value.trim() && { id: goal?.id, words: field.value },
    };
  });
}

function supports(said) {
  return rows('supports', said, (support, number) => {
    const kind = chosen(`ask-kind-${number}`, 'support', support?.kind);
    const name = element('input', { id: `ask-name-${number}`, type: 'text', autocomplete: 'off', maxLength: 120, value: support?.name ?? '' });
    return {
      part: element('fieldset', {},
        element('legend', { textContent: say('supports.one', { number }) }),
        labeled(kind.id, say('supports.kind'), kind),
        labeled(name.id, say('supports.name'), name)),
      answer: () => (kind.value || name.value.trim()) && { id: support?.id, kind: kind.value || 'other', name: name.value },
    };
  });
}

function needs(said) {
  const fields = codes('need').map((need) =>
    [need, chosen(`ask-need-${need}`, 'state', said.find((one) => one.need === need)?.state)]);
  return {
    part: element('div', { className: 'rest' }, fields.map(([need, field]) => labeled(field.id, say(`need.${need}`), field))),
    missing: () => false,
    answer: () => ({ needs: fields.filter(([, { value }]) => value).map(([need, { value }]) => ({ need, state: value })) }),
  };
}

/** One code of a group, or none. */
function chosen(id, group, code = '') {
  const field = element('select', { id }, element('option', { value: '', textContent: say('not-said') }),
    codes(group).map((one) => element('option', { value: one, textContent: say(`${group}.${one}`) })));
  field.value = code;
  return field;
}
