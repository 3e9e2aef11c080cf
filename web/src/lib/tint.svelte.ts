import { moodColour } from './mood';
import { session } from './session.svelte';
import { theme } from './theme.svelte';

const HUE_STEP = 8;
const CHROMA_STEP = 0.1;

let hue = 78;

/** Gives the page its theme and the tint of the mood, in steps coarse enough to rest the eye. */
export function tint(): void {
  const root = document.documentElement;
  root.dataset.theme = theme.scheme;
  if (session.mood) {
    const colour = moodColour(session.mood);
    hue = nearestTurn(rounded(colour.hue, HUE_STEP));
    root.style.setProperty('--mood-h', String(hue));
    root.style.setProperty('--mood-c', String(rounded(colour.chroma, CHROMA_STEP)));
  }
}

/** The same hue, counted so that the way there from the last one is short. */
function nearestTurn(wanted: number): number {
  return wanted + 360 * Math.round((hue - wanted) / 360);
}

function rounded(value: number, step: number): number {
  return Math.round(value / step) * step;
}
