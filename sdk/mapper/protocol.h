// The protocol of TypeScript's content mappers, which is young and may change: nothing outside of
// this folder knows it. Verified with typescript@7.1.0-beta; docs/content-mapper.md has the user's
// side. A mapper turns a file that TypeScript does not understand into text that it does.
//
//   initialize    {positionEncodings}                       → {positionEncoding, diagnosticSource}
//   openProject   {configFileName, projectHandle, options}  → {configIdentity, watchedFiles, …}
//   transform     {fileName, content, projectHandle}        → {text, extension, mappings, …}
//   closeProject  {projectHandle}                           → {}
#pragma once

namespace typhon::mapper::protocol {

inline constexpr const char* initialize = "initialize";
inline constexpr const char* open_project = "openProject";
inline constexpr const char* close_project = "closeProject";
inline constexpr const char* transform = "transform";

// Where text goes back to: a mapping is [start, length, original start, original length, kind,
// features], in bytes of UTF-8, and mappings come in the order of the text.
inline constexpr const char* encoding = "utf-8";

enum class MappingKind {
  verbatim = 0,  // the same text, so that it can be edited from either side
  alias = 2,     // another name of the same thing
};

// What an editor may do through a mapping; bits of a mask.
enum Feature : int {
  definition = 8,
  type_definition = 16,
  implementation = 32,
  references = 64,
  rename = 256,
  call_hierarchy = 512,
};

}  // namespace typhon::mapper::protocol
