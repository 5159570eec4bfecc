// A tap goes to what was under the finger: nothing is drawn anew between its beginning and its end. A button that is replaced
// meanwhile gets no click.

const LONGEST = 10000;
let over = Promise.resolve();

addEventListener('pointerdown', () => {
  over = new Promise((resolve) => {
    // The click comes after the finger is lifted, in the same turn of the browser.
    const lifted = () => setTimeout(resolve);
    ['pointerup', 'pointercancel'].forEach((end) => addEventListener(end, lifted, { once: true, capture: true }));
    setTimeout(resolve, LONGEST);
  });
}, { capture: true });

export const tapOver = () => over;
