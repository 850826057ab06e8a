#include "model/standard_types.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"

namespace typhon::model {

namespace {

constexpr auto types =
    std::to_array<StandardType>({{"bytearray", "Uint8Array", "Uint8Array<ArrayBuffer>"},
                                 {"complex", "{ readonly real: number; readonly imag: number }",
                                  "{ real: number; imag: number }"},
                                 {"date", "string", "string"},
                                 {"datetime", "Date", "Date"},
                                 {"datetime_iso", "string", "string"},
                                 {"decimal", "string", "string"},
                                 {"fraction", "string", "string"},
                                 {"path", "string", "string"},
                                 {"time", "string", "string"},
                                 {"timedelta", "number", "number"},
                                 {"uuid", "string", "string"}});

constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"builtins.bytearray", "bytearray"},
     {"builtins.complex", "complex"},
     {"datetime.date", "date"},
     {"datetime.datetime", "datetime"},
     {"datetime.time", "time"},
     {"datetime.timedelta", "timedelta"},
     {"decimal.Decimal", "decimal"},
     {"fractions.Fraction", "fraction"},
     {"os.PathLike", "path"},
     {"pathlib.Path", "path"},
     {"pathlib.PosixPath", "path"},
     {"pathlib.PurePath", "path"},
     {"pathlib.PurePosixPath", "path"},
     {"uuid.UUID", "uuid"}});

}  // namespace

const StandardType* find_standard_type(std::string_view canonical) {
  const auto named = std::find_if(names.begin(), names.end(),
                                  [&](const auto& each) { return each.first == canonical; });
  return named == names.end() ? nullptr : &standard_type(named->second);
}

bool is_any_error(std::string_view builtin_exception) {
  return builtin_exception == "Exception" || builtin_exception == "BaseException";
}

const StandardType& standard_type(std::string_view node) {
  const auto found =
      std::find_if(types.begin(), types.end(), [&](const auto& each) { return each.node == node; });
  CHECK(found != types.end(), "No standard type '" + std::string(node) + "'");
  return *found;
}

}  // namespace typhon::model
