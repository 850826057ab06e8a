/** What every bundler's plugin can be told. */
export interface TyphonOptions {
  /** The folder of `pyproject.toml`. Default: the nearest one at or above the bundler's root. */
  readonly project?: string;
}
