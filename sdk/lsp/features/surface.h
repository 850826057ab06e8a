// Finds what TypeScript sees of the Python at the cursor.
#pragma once

#include <string>
#include <vector>

#include "workspace/live_project.h"

namespace typhon::lsp {

using workspace::Declarations;
using workspace::DeclaredName;

// The declared names that come from the Python name at `offset`: several for overloads, and for a
// class that callers may give in another shape than they get it. Empty where nothing is declared.
// They borrow from the project's declarations.
std::vector<const DeclaredName*> names_at(workspace::LiveProject& project, const std::string& path,
                                          std::uint32_t offset);

// The declaration that `name` is in, without its comments:
//   export declare function area(width: number): number
//   export interface Size {
//     width: number;
//   }
// A member stands alone. A class shows its head; its members are asked for one by one.
std::string declaration_text(const std::string& declarations, const DeclaredName& name);

}  // namespace typhon::lsp
