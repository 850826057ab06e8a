// Vite makes another module of the same file for it.
declare module "*?second" {
  const app: { module(name: string): Promise<{ get(name: string): unknown }> };
  export default app;
}
