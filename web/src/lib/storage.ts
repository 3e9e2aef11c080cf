/** What the page remembers between visits: small choices only, never a reading. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`humoresque.${key}`);
  } catch {
    return null; // storage may be switched off; the page works without
  }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) {
      localStorage.removeItem(`humoresque.${key}`);
    } else {
      localStorage.setItem(`humoresque.${key}`, value);
    }
  } catch {
    return; // as above
  }
}
