/** For recorders that have no transport of their own. */
export function send(name: string, what: unknown): void {
  void fetch(`/intake/${name}`, { method: 'POST', body: JSON.stringify(what) });
}

declare global {
  interface Window {
    /** Sends what a recorder still holds back. */
    sendRest?: () => unknown;
  }
}
