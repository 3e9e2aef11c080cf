import type { JourneyLength, JourneyWay } from './api';

/** Whether the songs are to be a way to the target, and which. */
class Journey {
  on = $state(false);
  way = $state<JourneyWay>('stepwise');
  unit = $state<'songs' | 'minutes'>('songs');
  amount = $state(12);

  length = $derived.by<JourneyLength>(() =>
    this.unit === 'songs' ? { songs: this.amount } : { minutes: this.amount },
  );
}

export const journey = new Journey();
