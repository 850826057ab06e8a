import { same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { Guest } from "./src/guests.py";
import { User } from "./src/models.py";

test("the constructor takes the fields by the names that they give", () => {
  using user = new User({ login: "ada" });
  same(user.name, "ada");
  same(user.age, 18);
  same(user.describe(), "name=ada, age=18");
});

test("a class in another module has the fields of its base too", () => {
  using guest = new Guest({ login: "eve", age: 40, nights: 2 });
  same(guest.describe(), "name=eve, age=40, nights=2");
});

test("what is missing is an error in both languages", () => {
  // @ts-expect-error: nights is needed
  throws(() => new Guest({ login: "eve" }), { class: Error });
});
