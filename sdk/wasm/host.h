// The functions that JavaScript gives to the compiler; host.js has their other side.
// Text is UTF-8, given as pointer and length. A function that returns bytes or text returns a
// block that malloc made and that the caller frees.
#pragma once

#include <cstddef>

extern "C" {

// The file's bytes and through `size` their number; null when there is no such file.
char* typhon_host_read(const char* path, std::size_t path_size, std::size_t* size);
int typhon_host_is_file(const char* path, std::size_t path_size);
int typhon_host_is_directory(const char* path, std::size_t path_size);

// The sorted names of a folder's entries, each ended by "\0"; null when there is no such folder.
char* typhon_host_list(const char* path, std::size_t path_size, std::size_t* size);

// Null, or why it could not be done.
char* typhon_host_write(const char* path, std::size_t path_size, const char* bytes,
                        std::size_t size, std::size_t* error_size);
char* typhon_host_remove(const char* path, std::size_t path_size, std::size_t* error_size);

// What came in for a server, at least one byte, which it waits for; null at the end.
char* typhon_host_input(std::size_t* size);

// `stream`: 1 for results, 2 for failures.
void typhon_host_print(int stream, const char* text, std::size_t size);
int typhon_host_has_colors();

}  // extern "C"
