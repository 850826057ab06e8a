#include "runtime/wire.h"

#include <memory>
#include <vector>

namespace typhon::runtime {
namespace {

std::vector<std::unique_ptr<Writer>> writers;
size_t writers_in_use = 0;

Writer& next_writer() {
  if (writers_in_use == writers.size()) writers.push_back(std::make_unique<Writer>());
  return *writers[writers_in_use++];
}

}  // namespace

WriterLease::WriterLease() : writer_(next_writer()) { writer_.begin(); }

WriterLease::~WriterLease() { --writers_in_use; }

void drop_all_kept() {
  for (size_t i = writers_in_use; i < writers.size(); ++i) writers[i]->drop_kept();
}

}  // namespace typhon::runtime
