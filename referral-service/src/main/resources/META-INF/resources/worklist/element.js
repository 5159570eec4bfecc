// Makes elements.

/** An element with its properties, and what is in it; a child may be a list, or nothing. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  const { data = {}, aria = {}, ...own } = properties;
  Object.assign(made, own);
  Object.assign(made.dataset, data);
  Object.entries(aria).forEach(([key, value]) => made.setAttribute(`aria-${key}`, value));
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

export const paragraph = (text, className = '') => element('p', { textContent: text, className });

export function button(text, pressed, className = '') {
  const made = element('button', { type: 'button', textContent: text, className });
  made.addEventListener('click', pressed);
  return made;
}

export const byId = (id) => document.getElementById(id);
