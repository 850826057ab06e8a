// The version of the command. The npm package checks at staging that it is its own.
#pragma once

#ifndef TYPHON_VERSION
#define TYPHON_VERSION "0.1.0"
#endif

namespace typhon::cli {

inline constexpr const char* version = TYPHON_VERSION;

}  // namespace typhon::cli
