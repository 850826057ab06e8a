// Gives each NewType the function that it is at run time.
#pragma once

#include "model/api_model.h"

namespace typhon::resolver {

//   UserId = NewType("UserId", int)    → the alias stays, and beside it
//                                        def UserId(value: int, /) -> UserId
// Once the exports are chosen, before types.
void add_new_type_functions(model::ApiModel& model);

}  // namespace typhon::resolver
