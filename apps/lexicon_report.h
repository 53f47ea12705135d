// What a corpus says about the tables: which rows are used, which words are missing.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace isnad {

/// Reads all pages of `corpus` (paths as for read_sources) with the tables of `data_folder` (as for Reader::open) and
/// returns a report as tab-separated text, in sections that begin with a line "# ...":
///
///     rows       table, place, name, hits, used: every row; hits counts the words and phrases that are taken for it,
///     used those
///                of them in a reporting frame (as cue, phrase, head or actor of its subject)
///     no hit     the rows among them that were never met, or whose spellings an earlier row of the table has, too
///     speakers   unknown words right behind a cue that no subject was read from, and unknown words that begin a
///     subject, where
///                a that-word, a colon or a quotation makes the cue sure
///     verbs      unknown words right before a known speaker whose naming is followed by a that-word or a colon with a
///     quotation contents   unknown words behind a verb that takes a noun as its content and a known speaker before
///     words right before a that-word or before a colon with a quotation that no table knows words      the 150 most
///     frequent words in that place, each with what it is taken for coverage   the share of cues among the occurrences
///     of those of them that may report; below it for 300 and 600 words
///
/// Words are folded and without the small words written in front. A word of the tables that is no cue does not report;
/// nor does one that a person has listed in <language>/not_reporting.tsv (columns word, why). All others count as
/// missing cues. Memory grows with the corpus' different spellings, not with its size. Fails if the tables or no page
/// could be read.
[[nodiscard]] Result<std::string> lexicon_report(const std::vector<std::string>& corpus,
                                                 const std::string& data_folder);

}  // namespace isnad
