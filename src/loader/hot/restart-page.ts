/** Loads the page again; nothing that waits for it goes on. */
export function restartPage(): Promise<never> {
  globalThis.location.reload();
  return new Promise(() => {});
}
