import { films } from './film.svelte';
import { player } from './player.svelte';
import { session } from './session.svelte';

const CONTROLS = 'a, button, input, select, textarea, summary, dialog, [role="slider"]';

/** Listens to what a person does to the page as a whole: space, and photos and films dropped or pasted. */
export function listenToPage(): () => void {
  const done = new AbortController();
  const options = { signal: done.signal };
  window.addEventListener('keydown', togglePlay, options);
  window.addEventListener('dragover', (event) => event.preventDefault(), options);
  window.addEventListener('drop', drop, options);
  window.addEventListener('paste', paste, options);
  return () => done.abort();
}

function togglePlay(event: KeyboardEvent): void {
  const inControl = event.target instanceof Element && event.target.closest(CONTROLS);
  if (event.key === ' ' && !inControl && player.shown) {
    event.preventDefault();
    void player.toggle();
  }
}

function drop(event: DragEvent): void {
  event.preventDefault();
  take(event.dataTransfer);
}

function paste(event: ClipboardEvent): void {
  take(event.clipboardData);
}

function take(data: DataTransfer | null): void {
  const file = data?.files[0];
  if (file?.type.startsWith('video/')) {
    void films.read(file, file.name);
  } else if (file) {
    void session.readPhoto(file);
  }
}
