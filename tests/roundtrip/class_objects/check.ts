import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  Animal,
  BigTrouble,
  Dog,
  Puppy,
  Stone,
  Trouble,
  choose,
  echo,
  hidden,
  is_trouble,
  kind_of,
  make,
  name_of,
  not_a_class,
  trouble_kind,
  wrong,
} from "./src/kinds_of.py";

test("a class goes in as the Python class", () => {
  using dog = make(Dog, "Rex");
  equal([dog.name, dog.sound(), dog instanceof Puppy], ["Rex", "wau", false]);
  using puppy = make(Puppy, "Bit");
  ok(puppy instanceof Puppy, "a Puppy");
  equal([puppy.name, puppy.sound()], ["Bit", "wif"]);
  same(name_of(Animal), "Animal");
  same(name_of(Puppy), "Puppy");
});

test("and comes out as the same JavaScript class", () => {
  using puppy = new Puppy("Bit");
  same<unknown>(kind_of(puppy), Puppy);
  const kinds: readonly unknown[] = echo([Dog, Puppy]);
  equal([kinds[0] === Dog, kinds[1] === Puppy], [true, true]);
  same<unknown>(hidden(), Dog);
});

test("a class of JavaScript stands for the Python class that it extends", () => {
  class Loud extends Dog {}
  same(name_of(Loud), "Dog");
});

test("in callbacks", () => {
  same(choose((kind) => (same<unknown>(kind, Dog), Puppy)), "wif");
  throws(() => choose(() => untyped(Stone)), { class: TypeError, message: /the class Dog or a subclass/ });
});

test("classes of exceptions", () => {
  same(is_trouble(BigTrouble), "BigTrouble: made");
  same<unknown>(trouble_kind(true), BigTrouble);
  same<unknown>(trouble_kind(false), Trouble);
});

test("other classes and things that are no class are refused", () => {
  throws(() => make(untyped(Stone), "x"), {
    class: TypeError,
    message: /^kinds_of\.make\(\): kind: Expected the class Dog or a subclass, got /,
  });
  throws(() => make(untyped(Animal), "x"), { class: TypeError, message: /the class Dog/ });
  using dog = new Dog("x");
  for (const other of [dog, "Dog", null, Map, () => dog, {}]) {
    throws(() => make(untyped(other), "x"), { class: TypeError, message: /the class Dog/ });
  }
});

test("a function that breaks its annotation is told so", () => {
  throws(() => wrong(), { class: TypeError, message: /^kinds_of\.wrong\(\) result: Expected type\[Dog\], got / });
  throws(() => not_a_class(), { class: TypeError, message: /Expected type\[Dog\], got kinds_of\.Dog/ });
});
