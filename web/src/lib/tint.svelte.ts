import { moodColour } from './mood';
import { session } from './session.svelte';
import { theme } from './theme.svelte';

const HUE_STEP = 10;
const CHROMA_STEP = 0.12;

let hue = 78;
let chroma = 0.4;

/** Gives the page its theme and the tint of the mood, in steps coarse enough to rest the eye. */
export function tint(): void {
  const root = document.documentElement;
  root.dataset.theme = theme.scheme;
  if (!session.mood) {
    return;
  }
  const wanted = moodColour(session.mood);
  const turned = nearestTurn(wanted.hue);
  if (Math.abs(turned - hue) >= HUE_STEP || Math.abs(wanted.chroma - chroma) >= CHROMA_STEP) {
    hue = turned;
    chroma = wanted.chroma;
    root.style.setProperty('--mood-h', hue.toFixed(1));
    root.style.setProperty('--mood-c', chroma.toFixed(2));
  }
}

/** The same hue, counted so that the way there from the last one is short. */
function nearestTurn(wanted: number): number {
  return wanted + 360 * Math.round((hue - wanted) / 360);
}
