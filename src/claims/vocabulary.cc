#include "claims/vocabulary.h"

#include <array>

namespace isnad {
namespace {

constexpr std::array force_names{"say",    "confirm", "deny", "accuse",   "warn",
                                 "demand", "promise", "hope", "announce", "other"};
constexpr std::array stance_names{"neutral", "distances", "endorses"};
constexpr std::array mode_names{"direct", "indirect", "mixed"};
constexpr std::array kind_names{"person", "office", "group", "outlet", "document", "source"};
constexpr std::array role_names{"origin", "channel", "agency", "outlet"};

template <class Enumeration, class Names>
Enumeration find(std::string_view name, const Names& names, Enumeration otherwise) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (name == names[i]) return static_cast<Enumeration>(i);
  }
  return otherwise;
}

}  // namespace

Force force_named(std::string_view name) {
  return find(name, force_names, Force::other);
}
Stance stance_named(std::string_view name) {
  return find(name, stance_names, Stance::neutral);
}

const char* name_of(Force force) {
  return force_names[static_cast<std::size_t>(force)];
}
const char* name_of(Stance stance) {
  return stance_names[static_cast<std::size_t>(stance)];
}
const char* name_of(Mode mode) {
  return mode_names[static_cast<std::size_t>(mode)];
}
const char* name_of(SpeakerKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}
const char* name_of(ChainRole role) {
  return role_names[static_cast<std::size_t>(role)];
}

}  // namespace isnad
