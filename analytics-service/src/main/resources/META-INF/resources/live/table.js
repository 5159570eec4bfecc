// The map's twin: the same numbers as a table.

import { number, say } from './texts.js';

/** @param rows name, jurisdiction, count; the most first */
export function showTable(rows, all, measure, caption) {
  const largest = Math.max(1, ...rows.map((row) => row.count));
  document.getElementById('table-caption').textContent = caption;
  document.getElementById('table-measure').textContent = measure;
  document.getElementById('table-body').replaceChildren(...rows.map((row) => {
    const line = document.createElement('tr');
    line.append(head(row.name), cell(row.jurisdiction), amount(row.count, row.count / largest));
    return line;
  }));
  const foot = document.createElement('tr');
  const total = head(say('table.all'));
  total.colSpan = 2;
  foot.append(total, amount(all, 0));
  document.getElementById('table-foot').replaceChildren(foot);
}

/** @param rows measure, counts in the order of the windows */
export function showDetail(windows, rows) {
  document.getElementById('detail-head').replaceChildren(
    columnHead(say('detail.measure')), ...windows.map((window) => columnHead(window, 'number')));
  document.getElementById('detail-body').replaceChildren(...rows.map((row) => {
    const line = document.createElement('tr');
    line.append(head(row.measure), ...row.counts.map((count) => amount(count, 0)));
    return line;
  }));
}

function columnHead(text, kind) {
  const made = document.createElement('th');
  made.scope = 'col';
  made.textContent = text;
  if (kind) {
    made.className = kind;
  }
  return made;
}

function head(text) {
  const made = document.createElement('th');
  made.scope = 'row';
  made.textContent = text;
  return made;
}

function cell(text) {
  const made = document.createElement('td');
  made.textContent = text;
  return made;
}

function amount(count, share) {
  const made = cell(number(count));
  made.className = 'number';
  made.style.setProperty('--share', share);
  return made;
}
