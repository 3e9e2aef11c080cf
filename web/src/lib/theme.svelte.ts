import { recall, remember } from './storage';

type Scheme = 'light' | 'dark';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark: the system's choice until the person makes another. */
class Theme {
  private system = $state<Scheme>(systemIsDark.matches ? 'dark' : 'light');
  private chosen = $state<Scheme | null>(known(recall('theme')));

  scheme = $derived(this.chosen ?? this.system);

  constructor() {
    systemIsDark.addEventListener('change', (event) => {
      this.system = event.matches ? 'dark' : 'light';
    });
  }

  /** Changes sides; back on the system's side, the page follows the system again. */
  toggle(): void {
    const other = this.scheme === 'dark' ? 'light' : 'dark';
    this.chosen = other === this.system ? null : other;
    remember('theme', this.chosen);
  }
}

function known(text: string | null): Scheme | null {
  return text === 'light' || text === 'dark' ? text : null;
}

export const theme = new Theme();
