#include "page/dump_body.h"

#include <algorithm>
#include <unordered_map>

namespace isnad {

namespace {

// Shares of common word pieces: measured on dumps, sentences of other matters lie below `foreign` (three of four at
// 0.05 or less), those of the article above (95 of 100 at 0.12 or more).
constexpr double foreign = 0.06;
constexpr double akin = 0.12;
constexpr std::uint32_t short_sentence = 130;  // characters: teasers and comments
constexpr std::uint32_t long_sentence = 260;   // too long for a teaser
constexpr double most_gain = 500.0;

constexpr double barred = -1000.0;  // the weight of a line that cannot be the body's

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;  // one behind
  [[nodiscard]] bool empty() const { return begin == end; }
};

struct Weighed {
  Stretch stretch;
  double sum = 0.0;
};

bool is_running(const TextLine& line) {
  return line.shape == LineShape::sentence && line.repeats == 1;
}

// The stretch with the greatest sum of weights (Kadane). A run of chrome costs in full up to `full_gap`, beyond that
// half: what is inserted into an article is short, what stands between an article and the next one need not be.
Weighed best_stretch(const std::vector<double>& weights, double full_gap) {
  Weighed best;
  double sum = 0.0;
  double gap = 0.0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    double weight = weights[i];
    if (weight < 0.0) {
      if (gap < -full_gap && weight > barred) weight *= 0.5;
      gap += weight;
    } else if (weight > 0.0) {
      gap = 0.0;
    }
    if (sum <= 0.0) {
      sum = 0.0;
      begin = i;
    }
    sum += weight;
    if (sum > best.sum) best = {{begin, i + 1}, sum};
  }
  return best;
}

bool has_running_neighbour(const std::vector<TextLine>& lines, std::size_t at) {
  return (at > 0 && is_running(lines[at - 1])) || (at + 1 < lines.size() && is_running(lines[at + 1]));
}

double weight_by_shape(const std::vector<TextLine>& lines, std::size_t at) {
  const TextLine& line = lines[at];
  switch (line.shape) {
    case LineShape::sentence:
      if (line.repeats > 1) return -60.0;
      if (line.chars <= short_sentence && !has_running_neighbour(lines, at)) return line.chars * 0.4;
      return std::min<double>(line.chars, most_gain);
    case LineShape::remark:
      return -10.0;
    case LineShape::label:
      return -80.0;
    case LineShape::list:
      return -120.0;
    case LineShape::date:
      return -60.0;
  }
  return 0.0;
}

class BodyFinder {
 public:
  BodyFinder(std::string_view text, const std::vector<TextLine>& lines) : text_(text), lines_(lines) { count_leads(); }

  DumpBody find() {
    DumpBody out;
    out.first = lines_.size();
    if (!choose()) return out;
    learn(stretch_);
    widen(0);
    learn(stretch_);
    out.title = find_title();
    if (out.title) {  // the body stands behind its title
      vocabulary_.add(said(*out.title));
      widen(*out.title + 1);
    }
    trim();
    out.first = stretch_.begin;
    for (std::size_t i = stretch_.begin; i < stretch_.end; ++i) {
      if (belongs(i)) out.paragraphs.push_back(i);
    }
    return out;
  }

 private:
  [[nodiscard]] std::string_view said(std::size_t at) const { return lines_[at].span.of(text_); }

  [[nodiscard]] bool learned(std::size_t at) const {
    return at >= learned_.begin && at < learned_.end && is_running(lines_[at]);
  }

  void learn(Stretch stretch) {
    vocabulary_ = Vocabulary{};
    learned_ = stretch;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      if (is_running(lines_[i])) vocabulary_.add(said(i));
    }
  }

  // Of the heaviest stretches the one that is the article: weight counts, a headline of the same matter above it, and
  // coming first; what opens the page (a notice) counts half.
  bool choose() {
    constexpr std::size_t most_candidates = 6;
    std::vector<double> weights(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) weights[i] = weight_by_shape(lines_, i);
    std::vector<Weighed> found;
    while (found.size() < most_candidates) {
      const Weighed next = best_stretch(weights, 240.0);
      if (next.stretch.empty() || (!found.empty() && next.sum < 0.25 * found.front().sum)) break;
      found.push_back(next);
      std::fill(weights.begin() + static_cast<std::ptrdiff_t>(next.stretch.begin),
                weights.begin() + static_cast<std::ptrdiff_t>(next.stretch.end), barred);
    }
    double best_score = 0.0;
    Stretch best;
    for (const Weighed& candidate : found) {
      const double score = rate(candidate, found);
      if (score <= best_score) continue;
      best_score = score;
      best = candidate.stretch;
    }
    stretch_ = best;
    return !best.empty();
  }

  [[nodiscard]] double rate(const Weighed& candidate, const std::vector<Weighed>& all) {
    stretch_ = candidate.stretch;
    learn(stretch_);
    const std::optional<std::size_t> title = find_title();
    double score = candidate.sum * (1.0 + 2.0 * (title ? std::min(share(*title), 0.5) : 0.0));
    for (const Weighed& other : all) {
      if (other.stretch.begin < stretch_.begin && other.sum > 0.5 * candidate.sum) score *= 0.85;
    }
    return stretch_.begin < 4 ? score * 0.5 : score;
  }

  // Takes in what speaks of the same matter, from line `floor` on.
  void widen(std::size_t floor) {
    std::vector<double> weights(lines_.size(), barred);
    for (std::size_t i = floor; i < lines_.size(); ++i) weights[i] = weight_by_matter(i);
    const Stretch wider = best_stretch(weights, 150.0).stretch;
    if (!wider.empty()) stretch_ = wider;
  }

  // A sentence at either end that stands apart from the rest must speak of the same matter.
  void trim() {
    const auto apart = [&](std::size_t at) { return lines_[at].chars < long_sentence && share(at) < akin; };
    while (stretch_.end > stretch_.begin + 1 && (!is_running(lines_[stretch_.end - 1]) ||
                                                 (!is_running(lines_[stretch_.end - 2]) && apart(stretch_.end - 1)))) {
      --stretch_.end;
    }
  }

  [[nodiscard]] double share(std::size_t at) const { return vocabulary_.share(said(at), learned(at) ? 1 : 0); }

  [[nodiscard]] double weight_by_matter(std::size_t at) const {
    const TextLine& line = lines_[at];
    if (line.shape == LineShape::remark) return -10.0;
    if (line.shape != LineShape::sentence || line.repeats > 1) return -30.0;
    const double common = share(at);
    const double gain = std::min<double>(line.chars, most_gain);
    if (common >= akin || line.chars >= long_sentence) return gain;
    if (common >= foreign) return gain * 0.6;
    return has_kindred_neighbour(at) ? gain * 0.25 : -80.0;
  }

  [[nodiscard]] bool has_kindred_neighbour(std::size_t at) const {
    const auto kindred = [&](std::size_t other) { return is_running(lines_[other]) && share(other) >= foreign; };
    return (at > 0 && kindred(at - 1)) || (at + 1 < lines_.size() && kindred(at + 1));
  }

  void count_leads() {
    for (const TextLine& line : lines_) {
      if (line.lead != 0 && line.chars < 90) ++leads_[line.lead];
    }
  }

  // A label such as "Read also:" that several short lines of the page begin with.
  [[nodiscard]] bool lead_recurs(std::size_t at) const {
    const auto lead = leads_.find(lines_[at].lead);
    return lines_[at].lead != 0 && lead != leads_.end() && lead->second > 1;
  }

  // Whether a line within the stretch is the article's, or was inserted: an advertisement, "read also" and its teaser.
  [[nodiscard]] bool belongs(std::size_t at) const {
    const TextLine& line = lines_[at];
    if (line.repeats > 1 || line.shape == LineShape::list || line.shape == LineShape::date) return false;
    const double common = share(at);
    const bool recurs = lead_recurs(at);
    const bool after_text = at > 0 && lines_[at - 1].shape == LineShape::sentence;
    const bool before_text = at + 1 < lines_.size() && lines_[at + 1].shape == LineShape::sentence;
    if (line.shape == LineShape::label) {
      const double asked = line.lead != 0 ? 0.3 : after_text && before_text ? akin : 0.2;
      return !recurs && line.words >= 8 && line.chars >= 50 && common >= asked;
    }
    if (recurs && line.chars < 90 && common < akin) return false;
    if (line.chars >= long_sentence || after_text) return true;
    return common >= (line.chars <= short_sentence ? 0.08 : foreign);
  }

  [[nodiscard]] double title_score(std::size_t at) const {
    const TextLine& line = lines_[at];
    const bool shaped =
        line.shape == LineShape::label || line.shape == LineShape::remark || line.shape == LineShape::sentence;
    if (!shaped || line.ends_open || lead_recurs(at) || line.words < 2 || line.chars < 10 || line.chars > 180)
      return 0.0;
    const double near = 1.0 / (1.0 + 0.15 * static_cast<double>(stretch_.begin - at));
    const double length = std::min<double>(line.chars, 60.0) / 60.0;
    const double alone = line.after_blank && (at + 1 >= lines_.size() || lines_[at + 1].after_blank) ? 0.15 : 0.0;
    const double ending = line.cut_short ? 0.3 : line.ends_full ? 1.0 : 0.0;
    return 2.0 * std::min(share(at), 0.5) + 0.5 * near + 0.4 * length + alone - ending;
  }

  [[nodiscard]] std::optional<std::size_t> find_title() const {
    constexpr std::size_t reach = 30;
    std::optional<std::size_t> best;
    double best_score = 0.55;
    for (std::size_t i = stretch_.begin; i-- > 0 && stretch_.begin - i <= reach;) {
      const double score = title_score(i);
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
    return best;
  }

  std::string_view text_;
  const std::vector<TextLine>& lines_;
  Vocabulary vocabulary_;
  Stretch stretch_;
  Stretch learned_;
  std::unordered_map<std::uint64_t, std::uint32_t> leads_;
};

bool heads_simple_text(const std::vector<TextLine>& lines) {
  const TextLine& first = lines.front();
  if (lines.size() < 2 || first.chars > 220) return false;
  if (lines[1].after_blank || lines[1].shape == LineShape::date) return true;
  return first.shape != LineShape::sentence && first.chars <= 160;
}

}  // namespace

bool is_simple_text(const std::vector<TextLine>& lines) {
  std::size_t running = 0;
  std::size_t other = 0;
  std::size_t ahead = 0;
  for (const TextLine& line : lines) {
    if (line.shape == LineShape::sentence || line.shape == LineShape::remark) {
      ++running;
    } else {
      ++other;
      if (running == 0) ++ahead;
    }
  }
  return ahead <= 4 && (other <= 4 || other * 3 <= 9 + running);
}

DumpBody simple_body(std::string_view text, const std::vector<TextLine>& lines) {
  DumpBody out;
  std::size_t at = 0;
  while (at < lines.size() && lines[at].shape == LineShape::date) ++at;
  if (at < lines.size() && heads_simple_text({lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end()})) {
    out.title = at++;
  }
  while (at < lines.size() && lines[at].shape == LineShape::date) ++at;
  out.first = at;
  for (; at < lines.size(); ++at) out.paragraphs.push_back(at);
  (void)text;
  return out;
}

DumpBody body_amid_chrome(std::string_view text, const std::vector<TextLine>& lines) {
  return BodyFinder(text, lines).find();
}

}  // namespace isnad
