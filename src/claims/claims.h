// Door of the room `claims`: from sentences and mentions to statements with their chains.
#pragma once

#include "claims/frames.h"
#include "claims/reading.h"
#include "names/names.h"

namespace isnad {

/// What the document itself adds to every chain.
struct Carriers {
  std::vector<ChainLink> agencies;  ///< Of the dateline.
  std::string outlet;               ///< The outlet that carries the page; may be empty.
  std::string outlet_actor;
};

/// Finds the statements of an article, headline first. Spans count in Article::text; ids are not set yet.
void find_statements(const View& view, const Carriers& carriers, std::vector<Statement>& statements,
                     std::vector<Warning>& warnings);

/// The frames of all sentences and the cues that made none, for explaining a reading.
void explain_frames(const View& view, std::vector<Frame>& frames, std::vector<NearMiss>& misses);

}  // namespace isnad
