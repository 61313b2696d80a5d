/** Whether the address is this computer's own, so that no buyer can be there. */
export const isLoopback = ({ hostname }: { hostname: string }): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
