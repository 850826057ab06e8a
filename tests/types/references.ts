// What is used by reference: classes, exceptions, options, and who may make or keep what.
import { expectTypeOf } from "expect-type";
import { PythonError } from "typhon";
import {
  Animal,
  Dog,
  meet,
  where,
} from "../golden/class_by_reference/expected/types/src/zoo/animals.py";
import {
  AppError,
  NotFound,
  find,
  last_error,
} from "../golden/exceptions/expected/types/src/failing.py";
import {
  after_default,
  callback,
  optional,
  required,
} from "../golden/keyword_only/expected/types/src/keywords.py";

// A class is a class: inheritance, properties that can or cannot be written, static methods.
const dog = new Dog("Rex", { age: 3 });
expectTypeOf(dog).toExtend<Animal>();
expectTypeOf<Animal>().not.toExtend<Dog>();
dog.age = 4;
dog.friend = null;
dog.friend = undefined;
expectTypeOf(dog.friend).toEqualTypeOf<Animal | null>();
expectTypeOf(Animal.adopt("Tom")).toEqualTypeOf<Animal>();
expectTypeOf(meet(dog, dog)).toEqualTypeOf<Animal[]>();
// @ts-expect-error: a property without a setter
dog.is_old = true;
// @ts-expect-error: an abstract class is not constructed
new Animal();
// @ts-expect-error: a plain object is no handle
where({ name: "Rex" });
// @ts-expect-error: an animal is not always a dog
meet(dog, Animal.adopt("Tom"));
// @ts-expect-error: not an option
new Dog("Rex", { aeg: 3 });

// A named tuple is read by name and by place.
const { x } = where(dog);
const [, y] = where(dog);
expectTypeOf([x, y]).toEqualTypeOf<number[]>();
// @ts-expect-error: tuples do not change
where(dog).x = 3;

// Every handle can be given back at the end of a block.
{
  using adopted = Animal.adopt("Tom");
  expectTypeOf(adopted).toEqualTypeOf<Animal>();
}
dog[Symbol.dispose]();

// Exceptions narrow by instanceof and have their attributes.
try {
  find("x");
} catch (error) {
  if (error instanceof NotFound) {
    expectTypeOf(error.path).toEqualTypeOf<string>();
    expectTypeOf(error.code).toEqualTypeOf<number>();
    // @ts-expect-error: what was raised is not changed
    error.path = "y";
  } else if (error instanceof PythonError) {
    expectTypeOf(error.traceback).toEqualTypeOf<string>();
  }
}
expectTypeOf<NotFound>().toExtend<AppError>();
expectTypeOf(last_error()).toEqualTypeOf<AppError | null>();
// An exception is made like any class, to be thrown in a callback.
expectTypeOf(new NotFound("x", { code: 404 })).toEqualTypeOf<NotFound>();
// @ts-expect-error: it is made with a path
new NotFound();

// Options: optional as a whole when each of them is.
optional("x");
optional("x", {});
optional("x", { width: undefined, fill: null });
required({ name: "x" });
after_default(undefined, null, { third: true });
callback({ done: (count) => expectTypeOf(count).toEqualTypeOf<number>(), each: () => 42 });
// @ts-expect-error: one option is required
required();
// @ts-expect-error: one option is required
after_default(1, "x", {});
// @ts-expect-error: not an option
optional("x", { widht: 3 });
