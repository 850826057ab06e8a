// Vite makes another module of the same file for it.
declare module "*?second" {
  const app: { module(name: string): Promise<{ add(left: number, right: number): number }> };
  export default app;
}
