#include "pipeline/runtime/run_control.h"

#include <doctest/doctest.h>

using namespace weir;

TEST_CASE(
    "a source waits behind the first barrier until that checkpoint is kept, and not behind later ones") {
    RunControl control;
    control.requestCheckpoint(1, false);
    control.noteKept(1);
    control.waitBehindBarrier(1);
    control.requestCheckpoint(2, false);
    control.waitBehindBarrier(2);
}

TEST_CASE(
    "a source that is late in leaving one barrier still gets to the last one, behind which it is held") {
    RunControl control;
    control.requestCheckpoint(1, false);
    control.noteKept(1);
    control.requestCheckpoint(2, true);
    // It would wait for ever here if it were held behind any barrier but the last.
    control.waitBehindBarrier(1);
    control.stop();
    control.waitBehindBarrier(2);
}
