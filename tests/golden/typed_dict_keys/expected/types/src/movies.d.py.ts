// Made by Typhon from src/movies.py; do not edit.
export {};

export interface Named {
  readonly name: string;
}

/** A film. */
export interface Movie {
  readonly name: string;
  readonly id: number;
  /** When it was shown first. */
  year?: number;
  tags?: string[];
}

export interface Series {
  name: string;
  readonly id: number;
  /** When it was shown first. */
  year?: number;
  tags?: string[];
  episodes: number;
}

export declare function show(movie: Movie): Series;
//# sourceMappingURL=movies.d.py.ts.map
