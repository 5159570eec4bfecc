// Five classes for a map of counts: none, and four steps whose bounds fit the largest count. The bounds come from a short
// list, so that the colours of a map do not jump with every report.

const LADDERS = [
  [1, 2, 3, 4],
  [1, 2, 4, 7],
  [1, 3, 6, 11],
  [1, 6, 11, 21],
  [1, 11, 26, 51],
  [1, 26, 76, 151],
  [1, 101, 251, 501],
  [1, 501, 1001, 2501],
  [1, 2501, 10001, 50001],
];

/** Where the four steps begin. */
export function stepsFor(largest) {
  return LADDERS.find((ladder) => largest < ladder[3] * 1.5 + 1) ?? LADDERS[LADDERS.length - 1];
}

/** 0 for none, 1 to 4 for the step. */
export function classOf(count, steps) {
  return steps.filter((begin) => count >= begin).length;
}

/** What a step holds, for the legend: "0", "1", "2–3", "7+". */
export function labelOf(step, steps) {
  if (step === 0) {
    return '0';
  }
  const from = steps[step - 1];
  if (step === steps.length) {
    return `${from}+`;
  }
  const to = steps[step] - 1;
  return from === to ? `${from}` : `${from}–${to}`;
}
