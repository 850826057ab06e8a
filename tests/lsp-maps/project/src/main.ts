// What an editor answers here is checked against the comments: `^` stands below the place that is
// asked about, « and » around the text that the answer must select in the file it must lead to.
// A line that holds for one server only names it. See ../README.md.
import { Habitat, ICON, LONGEST_LIFE, Survey, label, latest, type Sighting } from "./birds.py";
//                                                                                 ^ [typescript-5.9] definition: src/birds.py «»"""Names of every kind
//                                                                                 ^ [typescript-7.0] definition: .typhon/types/src/birds.d.py.ts
//                       ^ definition: src/birds.py «LONGEST_LIFE» = 21
import { longest_street } from "./places/__init__.py";
//       ^ definition: src/places/streets.py def «longest_street»(

const sighting: Sighting = { street: "Lindenstraße", birds: 2, habitat: Habitat.CLIFF };
//              ^ definition: src/birds.py class «Sighting»:
//                           ^ definition: src/birds.py «street»: str
//                                                                       ^ definition: src/birds.py class «Habitat»(Enum)
//                                                                               ^ definition: src/birds.py «CLIFF» = "cliff"
const survey = Survey.of([sighting]);
//             ^ definition: src/birds.py class «Survey»:
//                    ^ definition: src/birds.py def «of»(cls
//    ^ typeDefinition: src/birds.py class «Survey»:
survey.add(sighting);
//     ^ definition: src/birds.py def «add»(self
//         ^ typeDefinition: src/birds.py class «Sighting»:
new Survey(2026);
//  ^ definition: src/birds.py class «Survey»: & def «»__init__(
export const text = label(`${survey.total} ${ICON}`, { width: LONGEST_LIFE });
//                  ^ definition: src/birds.py def «label»(text
//                                  ^ definition: src/birds.py def «total»(self
//                                           ^ definition: src/birds.py «ICON» = "🪶"
//                                                     ^ definition: src/birds.py «width»: int = 80
//                                                            ^ definition: src/birds.py «LONGEST_LIFE» = 21
export const street = longest_street([(await latest()).street]);
//                    ^ definition: src/places/streets.py def «longest_street»(
//                                           ^ definition: src/birds.py async def «latest»(
//                                                     ^ definition: src/birds.py «street»: str
