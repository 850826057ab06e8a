// Objects with fixed keys: dataclasses and typed dicts on their way out.
// The compiler writes a function for each such class into the generated app.js, which makes the object
// in one go. Without one (many fields, or a manifest used alone) the fields are set one by one.
import { setOwn } from "./dynamic.js";
import type { Decoder } from "./decode.js";

/** Makes the object of a class from the values of its fields, in their order. */
export type RecordFactory = (...values: any[]) => object;

/** By class id. */
export type RecordFactories = Readonly<Record<number, RecordFactory>>;

export function decodeRecord(
  names: readonly string[],
  fields: readonly Decoder[],
  make: RecordFactory | undefined,
): Decoder {
  const [a, b, c, d, e, f, g, h] = fields as readonly Decoder[] & { [index: number]: Decoder };
  // A call for each number of fields: a spread would make an array first.
  switch (make === undefined ? 0 : fields.length) {
    case 1:
      return (r) => make!(a!(r));
    case 2:
      return (r) => make!(a!(r), b!(r));
    case 3:
      return (r) => make!(a!(r), b!(r), c!(r));
    case 4:
      return (r) => make!(a!(r), b!(r), c!(r), d!(r));
    case 5:
      return (r) => make!(a!(r), b!(r), c!(r), d!(r), e!(r));
    case 6:
      return (r) => make!(a!(r), b!(r), c!(r), d!(r), e!(r), f!(r));
    case 7:
      return (r) => make!(a!(r), b!(r), c!(r), d!(r), e!(r), f!(r), g!(r));
    case 8:
      return (r) => make!(a!(r), b!(r), c!(r), d!(r), e!(r), f!(r), g!(r), h!(r));
    default:
      return setFields(names.map(internalized), fields);
  }
}

function setFields(names: readonly string[], fields: readonly Decoder[]): Decoder {
  const count = names.length;
  return (reader) => {
    const object: Record<string, unknown> = {};
    for (let i = 0; i < count; i++) setOwn(object, names[i]!, fields[i]!(reader));
    return object;
  };
}

/** The same name as the engine stores property names: comparing it is then one pointer. */
export function internalized(name: string): string {
  return Object.keys({ [name]: 0 })[0]!;
}
