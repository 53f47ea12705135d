// The medium a statement was made to or is taken from.
#pragma once

#include <optional>

#include "claims/frames.h"
#include "claims/reading.h"
#include "claims/resolve.h"

namespace isnad {

/// The outlet named between the cue and its content ("to the agency", "on the platform"), or the carrier of a quoted
/// source.
[[nodiscard]] std::optional<Channel> find_channel(const View& view, const Frame& frame, Resolver& resolver);

/// A noun phrase that names an outlet, as a channel: the outlet's own name without the common noun before it.
[[nodiscard]] std::optional<Channel> as_channel(const View& view, const NounPhrase& phrase, Resolver& resolver);

}  // namespace isnad
