import type { Browser } from '@playwright/test';
import type { Figure } from '../figures.js';
import type { BenchServer } from '../server.js';

export interface Bench {
  browser: Browser;
  server: BenchServer;
  runs: number;
}

export type Measure = (bench: Bench) => Promise<Figure[]>;
