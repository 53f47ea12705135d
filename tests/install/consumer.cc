// Reads one page with an installed Isnad and prints who is reported to speak: all that a program needs to do.
#include <isnad/reader.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int, char** arguments) {
  const auto reader = isnad::Reader::open(ISNAD_DATA);
  if (!reader) return std::cerr << reader.error().text() << '\n', 1;
  std::ifstream file(arguments[1], std::ios::binary);
  isnad::Reader::Scratch scratch(*reader);
  const auto reading = reader->read({arguments[1], std::string(std::istreambuf_iterator<char>(file), {}), {}}, scratch);
  if (!reading) return std::cerr << reading.error().text() << '\n', 1;
  for (const isnad::Statement& said : reading->statements)
    std::cout << said.speaker.name << ": " << said.cue.text << '\n';
}
