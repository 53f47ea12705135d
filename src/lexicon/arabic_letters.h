// Names for the Arabic letters that rules speak of, so that code stays ASCII.
#pragma once

#include <string_view>

namespace isnad::arabic {

inline constexpr std::string_view alef = "\u0627";
inline constexpr std::string_view alef_hamza = "\u0623";
inline constexpr std::string_view beh = "\u0628";
inline constexpr std::string_view teh_marbuta = "\u0629";
inline constexpr std::string_view teh = "\u062A";
inline constexpr std::string_view seen = "\u0633";
inline constexpr std::string_view feh = "\u0641";
inline constexpr std::string_view kaf = "\u0643";
inline constexpr std::string_view lam = "\u0644";
inline constexpr std::string_view meem = "\u0645";
inline constexpr std::string_view noon = "\u0646";
inline constexpr std::string_view heh = "\u0647";
inline constexpr std::string_view waw = "\u0648";
inline constexpr std::string_view alef_maqsura = "\u0649";
inline constexpr std::string_view yeh = "\u064A";
inline constexpr std::string_view article = "\u0627\u0644";  // al-
inline constexpr std::string_view lam_lam = "\u0644\u0644";  // li + al-

}  // namespace isnad::arabic
