/** Names of tensors as properties of objects: any name may be one, but `flat` is the runtime's. */
import { isIdentifier } from "./names.ts";

/** The property's name as a string. */
export const propertyName = (name: string): string =>
  name === "flat" ? "flat_" : name;

/** As a key in a pattern or a type. */
export const patternKey = (name: string): string =>
  isIdentifier(propertyName(name))
    ? propertyName(name)
    : JSON.stringify(propertyName(name));

/** As a key in an object literal, where a plain `__proto__` would set the prototype. */
export const literalKey = (name: string): string =>
  name === "__proto__" ? '["__proto__"]' : patternKey(name);

/** `object.name`, or with brackets where JavaScript needs them. */
export const property = (object: string, name: string): string =>
  isIdentifier(propertyName(name))
    ? `${object}.${propertyName(name)}`
    : `${object}[${JSON.stringify(propertyName(name))}]`;
