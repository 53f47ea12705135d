#include "lexicon/lexicon.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "lexicon/fold.h"

namespace isnad {
namespace {

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
  if (c >= 0x0600 && c <= 0x06FF) return c != 0x060C && c != 0x061B && c != 0x061F && c != 0x066A && c != 0x06D4;
  return c != 0x00A0 && c != 0x00AB && c != 0x00BB && (c < 0x2000 || c > 0x206F);
}

std::uint64_t step_key(NodeId node, KeyId key) {
  return (std::uint64_t{node} << 32) | key;
}

}  // namespace

KeyId Lexicon::intern(std::string_view folded_word) {
  const std::uint64_t hash = quick_hash(folded_word);
  if (const KeyId known = keys_.find(hash); known != 0) return known;
  keys_.insert(hash, ++last_key_);
  return last_key_;
}

namespace {

/// The folded words of a name: separated by anything that is no letter or digit.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at <= name.size();) {
    const CodePoint point = at < name.size() ? decode_utf8(name, at) : CodePoint{' ', 1, false};
    if (is_letter_or_digit(point.value) || is_dropped(point.value)) {
      word.append(name.substr(at, point.size));
    } else if (!word.empty()) {
      words.push_back(folded(word));
      word.clear();
    }
    at += point.size;
  }
  return words;
}

}  // namespace

void Lexicon::add(std::string_view name, Entry entry) {
  std::vector<KeyId> words;
  for (const std::string& word : words_of(name)) words.push_back(intern(word));
  if (words.empty()) return;
  if (words.size() == 1) {
    building_.push_back({words[0], 0, entry});
    return;
  }
  NodeId node = 0;
  for (const KeyId key : words) {
    NodeId next = steps_.find(step_key(node, key));
    if (next == 0) {
      next = ++nodes_;
      steps_.insert(step_key(node, key), next);
      if (node == 0) roots_.push_back(key);
    }
    node = next;
  }
  building_.push_back({0, node, entry});
}

void Lexicon::seal() {
  // Single words first, ordered by key; then phrases, ordered by node. Within one, the order of the tables stays.
  std::stable_sort(building_.begin(), building_.end(), [](const Building& a, const Building& b) {
    return std::pair(a.node, a.key) < std::pair(b.node, b.key);
  });
  key_begin_.assign(last_key_ + 2, 0);
  node_begin_.assign(nodes_ + 2, 0);
  for (const Building& one : building_) ++(one.node == 0 ? key_begin_[one.key + 1] : node_begin_[one.node + 1]);
  for (std::size_t i = 1; i < key_begin_.size(); ++i) key_begin_[i] += key_begin_[i - 1];
  node_begin_[0] = key_begin_.back();
  for (std::size_t i = 1; i < node_begin_.size(); ++i) node_begin_[i] += node_begin_[i - 1];
  begins_phrase_.assign(last_key_ + 1, false);
  for (const KeyId root : roots_) begins_phrase_[root] = true;
  entries_.reserve(building_.size());
  for (const Building& one : building_) entries_.push_back(one.entry);
  building_.clear();
  building_.shrink_to_fit();
}

std::span<const Entry> Lexicon::named(std::string_view name) const {
  const auto words = words_of(name);
  if (words.empty()) return {};
  if (words.size() == 1) return entries(key(words[0]));
  NodeId node = 0;
  for (const std::string& word : words) {
    node = step(node, key(word));
    if (node == 0) return {};
  }
  return entries_at(node);
}

KeyId Lexicon::key(std::string_view folded_word) const {
  return keys_.find(quick_hash(folded_word));
}

std::span<const Entry> Lexicon::entries(KeyId key) const {
  if (key == 0) return {};
  return std::span(entries_).subspan(key_begin_[key], key_begin_[key + 1] - key_begin_[key]);
}

NodeId Lexicon::step(NodeId node, KeyId key) const {
  if (key == 0) return 0;
  return steps_.find(step_key(node, key));
}

std::span<const Entry> Lexicon::entries_at(NodeId node) const {
  if (node == 0) return {};
  return std::span(entries_).subspan(node_begin_[node], node_begin_[node + 1] - node_begin_[node]);
}

}  // namespace isnad
