// The two forms that a module has in TypeScript.
#pragma once

namespace typhon {

// "./stats.py" calls Python where the program runs, "./stats.worker.py" in a worker: there every
// answer comes later, and what is used step by step is an AsyncGenerator.
enum class Form { direct, worker };

}  // namespace typhon
