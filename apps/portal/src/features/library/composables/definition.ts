import type { Indicator } from '@pauh/contracts';
import type { Aspect, Direction } from '@pauh/domain';

/** A definition as its form holds it: texts are never null. */
export interface TypedDefinition {
  title: string;
  description: string;
  aspect: Aspect | null;
  unit: string;
  direction: Direction;
  maximum: number | null;
}

export const definitionOf = (indicator: Indicator | null): TypedDefinition => ({
  title: indicator?.title ?? '',
  description: indicator?.description ?? '',
  aspect: indicator?.aspect ?? null,
  unit: indicator?.unit ?? '',
  direction: indicator?.direction ?? 'higher',
  maximum: indicator?.maximum ?? null,
});

export const definitionBody = ({ title, description, unit, ...rest }: TypedDefinition) => ({
  ...rest,
  title: title.trim(),
  description: description.trim() || null,
  unit: unit.trim(),
});
