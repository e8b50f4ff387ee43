/** Over the path of a unit: it is one of the units of `paths` (a parameter, their paths), or below one of them. */
export const withinPaths = (path: string, paths: string): string =>
  `exists (select 1 from unnest(${paths}::text[]) as held(path) where ${path} like held.path || '%')`;
