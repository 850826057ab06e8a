import { expectTypeOf } from "expect-type";
import { equal, ok, same, throws, untyped } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import {
  Account,
  Savings,
  Unrelated,
  YoungSavings,
  account_or_name,
  by_owner,
  describe,
  identity,
  keep,
  make,
  maybe,
  richest,
  same_object,
  take_back,
} from "./src/handles.py";

function dispose(...handles: readonly { [Symbol.dispose](): void }[]): void {
  for (const handle of handles) handle[Symbol.dispose]();
}

test("the declared types are classes", () => {
  expectTypeOf(Account).constructorParameters.toEqualTypeOf<
    [
      owner: string,
      balance?: number | undefined,
      options?: { currency?: string | undefined } | undefined,
    ]
  >();
  expectTypeOf<Account["balance"]>().toEqualTypeOf<number>();
  expectTypeOf<Savings>().toExtend<Account>();
  expectTypeOf<Account>().not.toExtend<Savings>();
  expectTypeOf<Account["deposit"]>().toEqualTypeOf<(amount: number) => Account>();
  expectTypeOf(Account.open_many).toEqualTypeOf<(owners: readonly string[]) => Account[]>();
  expectTypeOf<Account["partner"]>().toEqualTypeOf<Account | null>();
});

test("the constructor is Python's, with its defaults and options", () => {
  const plain = new Account("ann");
  same(plain.owner, "ann");
  same(plain.balance, 0);
  same(plain.currency, "EUR");
  const full = new Account("bob", 5, { currency: "CHF" });
  same(full.balance, 5);
  same(full.currency, "CHF");
  ok(plain instanceof Account, "an instance of the class");
  same(plain.constructor, Account);
  dispose(plain, full);
});

test("methods work on the object itself", () => {
  const ann = new Account("ann");
  const bob = new Account("bob", 100);
  same(ann.deposit(10), ann);
  bob.transfer(ann, 30);
  same(ann.balance, 40);
  same(bob.balance, 70);
  same(ann.rename("eve"), "eve");
  same(ann.rename("eve", { shout: true }), "EVE");
  same(ann.owner, "EVE");
  dispose(ann, bob);
});

test("attributes and properties are read and written", () => {
  const ann = new Account("ann");
  ann.owner = "amy";
  same(describe(ann), "Account of amy");
  same(ann.partner, null);
  const bob = new Account("bob");
  ann.partner = bob;
  same(ann.partner, bob);
  ann.partner = null;
  same(ann.partner, null);
  throws(() => (ann.owner = untyped(7)), {
    class: TypeError,
    message: /owner.*: Expected string, got number 7/,
  });
  same(ann.owner, "amy");
  throws(
    () => {
      // @ts-expect-error: a property without a setter
      ann.balance = 7;
    },
    { class: TypeError, message: /balance/ },
  );
  throws(() => ann.broken, { class: PythonError, message: "no such thing for amy" });
  dispose(ann, bob);
});

test("class and static methods", () => {
  const [first, second, ...rest] = Account.open_many(["a", "b"]);
  if (first === undefined || second === undefined) throw new Error("Expected two accounts");
  same(rest.length, 0);
  same(second.owner, "b");
  same(Account.class_name(), "Account");
  same(Savings.class_name(), "Savings");
  same(Account.is_valid(-1), false);
  same(Savings.is_valid(0), true);
  dispose(first, second);
});

test("inheritance: instanceof, overrides and inherited members", () => {
  const savings = new Savings("sue", 0.25);
  ok(savings instanceof Savings && savings instanceof Account, "an instance of both");
  ok(!(savings instanceof YoungSavings), "no instance of the subclass");
  same(Object.getPrototypeOf(Savings), Account);
  same(savings.describe(), "Savings of sue at 0.25");
  same(describe(savings), "Savings of sue at 0.25");
  same(savings.balance, 1000);
  same(savings.interest(), 250);
  same(savings.deposit(1), savings);
  const young = new YoungSavings("yan");
  ok(young instanceof Savings, "an instance of its base");
  same(young.rate, 0.5);
  dispose(savings, young);
});

test("a result has its most derived class, whatever was declared", () => {
  const made = ["account", "savings", "young", "hidden"].map((kind) => make(kind));
  equal(
    made.map((account) => account.constructor),
    [Account, Savings, YoungSavings, Savings],
  );
  equal(
    made.map((account) => account.describe()),
    ["Account of a", "Savings of s at 0.1", "YoungSavings of y at 0.5", "hidden"],
  );
  dispose(...made);
});

test("the same object is the same handle", () => {
  const ann = new Account("ann");
  same(identity(ann), ann);
  same(maybe(ann), ann);
  same(maybe(null), null);
  same(richest([new Account("poor"), ann.deposit(1)]), ann);
  const map = by_owner([ann]);
  same(map["ann"], ann);
  keep(ann);
  same(take_back(), ann);
  same(same_object(ann, ann), true);
  const twin = new Account("ann", 1);
  same(same_object(ann, twin), false);
  dispose(ann, twin);
});

test("a class called without new says so in its own name", () => {
  const call: () => unknown = untyped(Account);
  const { message } = throws(call, { class: TypeError });
  ok(!message.includes("made"), `no name of the bridge's own in: ${message}`);
});

test("dispose lets the object go, and a disposed handle says what it is", () => {
  const before = Account.alive();
  const ann = new Account("ann");
  same(Account.alive(), before + 1);
  dispose(ann);
  same(Account.alive(), before);
  dispose(ann);
  throws(() => ann.describe(), { class: TypeError, message: /Account.*disposed/ });
  throws(() => ann.owner, { class: TypeError, message: /Account.*disposed/ });
  throws(() => (ann.owner = "x"), { class: TypeError, message: /Account.*disposed/ });
  throws(() => describe(ann), {
    class: TypeError,
    message: /^handles\.describe\(\): account: .*disposed/,
  });
});

test("dispose gives up this side's reference only", () => {
  const ann = new Account("ann", 3);
  keep(ann);
  dispose(ann);
  const again = take_back();
  same(again.balance, 3);
  ok(again !== ann, "a new handle");
  dispose(again);
});

test("an object that lives on in Python keeps what it refers to", () => {
  const ann = new Account("ann");
  const bob = new Account("bob", 9);
  ann.partner = bob;
  dispose(bob);
  same(ann.partner.balance, 9);
  const partner = ann.partner;
  ann.partner = null;
  if (partner === null) throw new Error("Expected a partner");
  dispose(partner, ann);
});

test("handles in unions", () => {
  const ann = new Account("ann");
  same(account_or_name(ann), "ann");
  same(account_or_name("name"), "name");
  dispose(ann);
});

test("an object of another class is refused", () => {
  const other = new Unrelated();
  // @ts-expect-error: another class
  throws(() => describe(other), {
    class: TypeError,
    message: /^handles\.describe\(\): account: Expected Account, got Unrelated/,
  });
  // @ts-expect-error: not a handle
  throws(() => describe({ owner: "x" }), {
    class: TypeError,
    message: /Expected Account, got a plain object/,
  });
  // @ts-expect-error: null is not declared
  throws(() => describe(null), { class: TypeError, message: /Expected Account, got null/ });
  throws(() => richest([untyped("x")]), {
    class: TypeError,
    message: /accounts\[0\]: Expected Account, got string "x"/,
  });
  throws(() => describe(untyped(Object.create(Account.prototype))), { class: TypeError });
  throws(() => make("unrelated"), {
    class: TypeError,
    message: /^handles\.make\(\) result: Expected handles\.Account, got handles\.Unrelated/,
  });
  throws(() => make("none"), {
    class: TypeError,
    message: /result: Expected handles\.Account, got None/,
  });
  dispose(other);
});

test("a method is not for another class's object", () => {
  const other = new Unrelated();
  throws(() => Account.prototype.deposit.call(untyped(other), 1), {
    class: Error,
    message: /deposit|Expected Account/,
  });
  throws(() => Account.prototype.deposit.call(untyped({}), 1), { class: TypeError });
  dispose(other);
});

test("wrong arguments of methods and constructors name the method", () => {
  const ann = new Account("ann");
  // @ts-expect-error: a string is not a number
  throws(() => ann.deposit("1"), {
    class: TypeError,
    message: /^handles\.Account\.deposit\(\): amount: Expected number, got string "1"/,
  });
  // @ts-expect-error: the owner is missing
  throws(() => new Account(), { class: TypeError, message: /Account.*owner/ });
  // @ts-expect-error: not an option
  throws(() => new Account("x", 0, { curency: "EUR" }), {
    class: TypeError,
    message: /curency.*currency/,
  });
  throws(() => (Account as unknown as () => void)(), { class: TypeError });
  dispose(ann);
});

test("a subclass written in TypeScript is still a handle", () => {
  class Loud extends Account {
    shout(): string {
      return this.owner.toUpperCase();
    }
  }
  const loud = new Loud("lou");
  same(loud.shout(), "LOU");
  same(loud.deposit(1), loud);
  same(identity(loud), loud);
  dispose(loud);
});

test("what nobody disposes is collected", () => {
  for (let i = 0; i < 100; i++) new Account(`account ${i}`).deposit(i);
  // The harness sees to it that no handle is left after the case.
});
