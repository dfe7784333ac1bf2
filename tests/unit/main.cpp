// The precompiled header has brought doctest's declarations, where WITH_MAIN alone would have been seen.
#define DOCTEST_CONFIG_IMPLEMENT
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
