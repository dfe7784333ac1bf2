<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>weir</name>
    <message numerus="yes">
        <source>, %n alert(s)</source>
        <translation>
            <numerusform>, %n alert</numerusform>
            <numerusform>, %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results of %n sample(s). Nothing is sent outside.</source>
        <translation>
            <numerusform>Results of %n sample. Nothing is sent outside.</numerusform>
            <numerusform>Results of %n samples. Nothing is sent outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) failed.</source>
        <translation>
            <numerusform>%n node failed.</numerusform>
            <numerusform>%n nodes failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read.</source>
        <translation>
            <numerusform>%n record could not be read.</numerusform>
            <numerusform>%n records could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BottomTabs</name>
    <message numerus="yes">
        <source>%n firing now</source>
        <translation>
            <numerusform>%n firing now</numerusform>
            <numerusform>%n firing now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CanvasEditor</name>
    <message numerus="yes">
        <source>Delete %n wire(s)</source>
        <translation>
            <numerusform>Delete %n wire</numerusform>
            <numerusform>Delete %n wires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation>
            <numerusform>Delete %n thing</numerusform>
            <numerusform>Delete %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s)</source>
        <translation>
            <numerusform>Delete %n node</numerusform>
            <numerusform>Delete %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s) and rejoin</source>
        <translation>
            <numerusform>Delete %n node and rejoin</numerusform>
            <numerusform>Delete %n nodes and rejoin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n node(s)</source>
        <translation>
            <numerusform>Paste %n node</numerusform>
            <numerusform>Paste %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n node(s)</source>
        <translation>
            <numerusform>Duplicate %n node</numerusform>
            <numerusform>Duplicate %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n node(s)</source>
        <translation>
            <numerusform>Align %n node</numerusform>
            <numerusform>Align %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n node(s)</source>
        <translation>
            <numerusform>Distribute %n node</numerusform>
            <numerusform>Distribute %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lay out %n node(s)</source>
        <translation>
            <numerusform>Lay out %n node</numerusform>
            <numerusform>Lay out %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n node(s)</source>
        <translation>
            <numerusform>Enable %n node</numerusform>
            <numerusform>Enable %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bypass %n node(s)</source>
        <translation>
            <numerusform>Bypass %n node</numerusform>
            <numerusform>Bypass %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n node(s)</source>
        <translation>
            <numerusform>Disable %n node</numerusform>
            <numerusform>Disable %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %n node(s)</source>
        <translation>
            <numerusform>Group %n node</numerusform>
            <numerusform>Group %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CanvasView</name>
    <message numerus="yes">
        <source>%n node(s) selected</source>
        <translation>
            <numerusform>%n node selected</numerusform>
            <numerusform>%n nodes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ChartCrosshair</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Differences</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Inspector</name>
    <message numerus="yes">
        <source>%n nodes selected</source>
        <translation>
            <numerusform>%n node selected</numerusform>
            <numerusform>%n nodes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::LinePanel</name>
    <message numerus="yes">
        <source>Only the first %n series are shown.</source>
        <translation>
            <numerusform>Only the first series is shown.</numerusform>
            <numerusform>Only the first %n series are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::MoveGesture</name>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n thing(s)</source>
        <translation>
            <numerusform>Move %n thing</numerusform>
            <numerusform>Move %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::NumberPanel</name>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation>
            <numerusform>%n more does not fit into the panel.</numerusform>
            <numerusform>%n more do not fit into the panel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::RecordsView</name>
    <message numerus="yes">
        <source>newest %n</source>
        <translation>
            <numerusform>newest %n</numerusform>
            <numerusform>newest %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the newest %n record(s) has “%1” in it. Press Escape in the search field to see all of them.</source>
        <translation>
            <numerusform>The newest record does not have “%1” in it. Press Escape in the search field to see it.</numerusform>
            <numerusform>None of the newest %n records has “%1” in it. Press Escape in the search field to see all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::SampleDialog</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::TablePanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Trying</name>
    <message numerus="yes">
        <source>The first %n records were taken.</source>
        <translation>
            <numerusform>The first record was taken.</numerusform>
            <numerusform>The first %n records were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::TryingMarks</name>
    <message numerus="yes">
        <source>Sample of %n record(s) for %1</source>
        <translation>
            <numerusform>Sample of %n record for %1</numerusform>
            <numerusform>Sample of %n records for %1</numerusform>
        </translation>
    </message>
</context>
</TS>
