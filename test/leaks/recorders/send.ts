/** For recorders without their own transport. */
export function send(name: string, what: unknown): void {
  void fetch(`/intake/${name}`, { method: 'POST', body: JSON.stringify(what) });
}

declare global {
  interface Window {
    /** Sends what a recorder still holds back. */
    sendRest?: () => unknown;
  }
}
